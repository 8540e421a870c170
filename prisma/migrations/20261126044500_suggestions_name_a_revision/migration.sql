-- AlterTable
ALTER TABLE "Suggestion" ADD COLUMN "revisionId" INTEGER;

-- CreateIndex
CREATE INDEX "Suggestion_revisionId_idx" ON "Suggestion"("revisionId");

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is there already was sent by someone who saw what was published then.
UPDATE "Suggestion" SET "revisionId" = (
    SELECT revision."id" FROM "Revision" revision
    JOIN "RevisionEvent" event ON event."revisionId" = revision."id" AND event."kind" = 'published'
    WHERE revision."recordId" = "Suggestion"."recordId" AND event."at" <= "Suggestion"."at"
    ORDER BY event."id" DESC LIMIT 1
);
