-- CreateEnum
CREATE TYPE "ScheduleAction" AS ENUM ('publish', 'end', 'retire');

-- CreateEnum
CREATE TYPE "ScheduleState" AS ENUM ('waiting', 'done', 'cancelled', 'failed');

-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('open', 'accepted', 'declined');

-- AlterEnum

ALTER TYPE "RevisionEventKind" ADD VALUE 'withdrawn';
ALTER TYPE "RevisionEventKind" ADD VALUE 'scheduled';
ALTER TYPE "RevisionEventKind" ADD VALUE 'unscheduled';

-- CreateTable
CREATE TABLE "DraftLedger" (
    "recordId" TEXT NOT NULL,
    "contributors" TEXT[],
    "marks" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "DraftLedger_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "DraftSave" (
    "recordId" TEXT NOT NULL,
    "lockVersion" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftSave_pkey" PRIMARY KEY ("recordId","lockVersion")
);

-- CreateTable
CREATE TABLE "Submission" (
    "revisionId" INTEGER NOT NULL,
    "baseRevisionId" INTEGER,
    "contributors" TEXT[],
    "message" TEXT,
    "impact" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("revisionId")
);

-- CreateTable
CREATE TABLE "ReviewComment" (
    "id" SERIAL NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedBy" TEXT,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Schedule" (
    "id" SERIAL NOT NULL,
    "recordId" TEXT NOT NULL,
    "revisionId" INTEGER,
    "action" "ScheduleAction" NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,
    "author" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "ScheduleState" NOT NULL DEFAULT 'waiting',
    "settledAt" TIMESTAMPTZ(3),
    "detail" TEXT,

    CONSTRAINT "Schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" SERIAL NOT NULL,
    "recordId" TEXT NOT NULL,
    "path" TEXT,
    "language" "Language" NOT NULL,
    "words" TEXT NOT NULL,
    "origin" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "SuggestionState" NOT NULL DEFAULT 'open',
    "settledBy" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReviewComment_revisionId_idx" ON "ReviewComment"("revisionId");

-- CreateIndex
CREATE INDEX "Schedule_state_due_idx" ON "Schedule"("state", "due");

-- CreateIndex
CREATE INDEX "Schedule_recordId_idx" ON "Schedule"("recordId");

-- CreateIndex
CREATE INDEX "Schedule_revisionId_idx" ON "Schedule"("revisionId");

-- CreateIndex
CREATE INDEX "Suggestion_state_at_idx" ON "Suggestion"("state", "at");

-- CreateIndex
CREATE INDEX "Suggestion_recordId_idx" ON "Suggestion"("recordId");

-- AddForeignKey
ALTER TABLE "DraftLedger" ADD CONSTRAINT "DraftLedger_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Draft"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftSave" ADD CONSTRAINT "DraftSave_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Draft"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One waiting publication a record.
CREATE UNIQUE INDEX "Schedule_one_waiting" ON "Schedule" ("recordId", "action") WHERE "state" = 'waiting';

-- What was handed in stays as it was.
CREATE TRIGGER "Submission_immutable" BEFORE UPDATE OR DELETE ON "Submission" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Submission_kept" BEFORE TRUNCATE ON "Submission" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
