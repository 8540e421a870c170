-- CreateTable
CREATE TABLE "ContentUpload" (
    "id" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "parts" JSONB NOT NULL,

    CONSTRAINT "ContentUpload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ContentUpload_at_idx" ON "ContentUpload"("at");
