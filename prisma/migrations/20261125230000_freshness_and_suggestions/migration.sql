-- CreateEnum
CREATE TYPE "LinkState" AS ENUM ('ok', 'uncertain', 'broken');

-- CreateTable
CREATE TABLE "ConfirmationDuty" (
    "recordId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "due" DATE NOT NULL,
    "assignedBy" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConfirmationDuty_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "LinkCheck" (
    "url" TEXT NOT NULL,
    "state" "LinkState" NOT NULL,
    "answer" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkCheck_pkey" PRIMARY KEY ("url")
);

-- CreateIndex
CREATE INDEX "ConfirmationDuty_personId_idx" ON "ConfirmationDuty"("personId");

-- AddForeignKey
ALTER TABLE "ConfirmationDuty" ADD CONSTRAINT "ConfirmationDuty_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConfirmationDuty" ADD CONSTRAINT "ConfirmationDuty_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Suggestion" ADD COLUMN "page" TEXT;
ALTER TABLE "Suggestion" ALTER COLUMN "recordId" DROP NOT NULL;

-- A suggestion is about a record or about another page of the site.
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_subject" CHECK (num_nonnulls("recordId", "page") = 1);
