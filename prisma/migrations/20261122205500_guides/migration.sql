-- CreateTable
CREATE TABLE "Guide" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Guide_pkey" PRIMARY KEY ("id")
);
