-- Search: unaccent lets "energetique" find "énergétique"; the configurations stem French, Dutch and English
-- after removing accents; any_u only removes accents, for names and other languages' titles.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TEXT SEARCH CONFIGURATION fr_u (COPY = french);
ALTER TEXT SEARCH CONFIGURATION fr_u ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
CREATE TEXT SEARCH CONFIGURATION nl_u (COPY = dutch);
ALTER TEXT SEARCH CONFIGURATION nl_u ALTER MAPPING FOR hword, hword_part, word WITH unaccent, dutch_stem;
CREATE TEXT SEARCH CONFIGURATION en_u (COPY = english);
ALTER TEXT SEARCH CONFIGURATION en_u ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION any_u (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION any_u ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

-- unaccent() is only STABLE, for its dictionary could change; ours does not, and an index needs IMMUTABLE.
CREATE FUNCTION plain(words text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, words));

-- CreateEnum
CREATE TYPE "Kind" AS ENUM ('programme', 'measure', 'actor');

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('fr', 'nl', 'en');

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('seed', 'editor');

-- CreateEnum
CREATE TYPE "RevisionEventKind" AS ENUM ('submitted', 'sent_back', 'published', 'superseded', 'retired');

-- CreateEnum
CREATE TYPE "SlugState" AS ENUM ('current', 'old');

-- CreateTable
CREATE TABLE "Record" (
    "id" TEXT NOT NULL,
    "kind" "Kind" NOT NULL,
    "ordinal" SERIAL NOT NULL,
    "publishedRevisionId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" SERIAL NOT NULL,
    "recordId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "origin" "Origin" NOT NULL,
    "author" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevisionEvent" (
    "id" BIGSERIAL NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "kind" "RevisionEventKind" NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,

    CONSTRAINT "RevisionEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "recordId" TEXT NOT NULL,
    "baseRevisionId" INTEGER,
    "content" JSONB NOT NULL,
    "lockVersion" INTEGER NOT NULL DEFAULT 1,
    "author" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "Text" (
    "revisionId" INTEGER NOT NULL,
    "language" "Language" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "names" TEXT NOT NULL,
    "elsewhere" TEXT NOT NULL,
    "changedIn" INTEGER NOT NULL,
    "translates" INTEGER,
    "search" tsvector GENERATED ALWAYS AS (
      setweight(CASE "language"
        WHEN 'fr' THEN to_tsvector('public.fr_u'::regconfig, "title" || ' ' || "names")
        WHEN 'nl' THEN to_tsvector('public.nl_u'::regconfig, "title" || ' ' || "names")
        ELSE to_tsvector('public.en_u'::regconfig, "title" || ' ' || "names") END, 'A')
      || setweight(to_tsvector('public.any_u'::regconfig, "title" || ' ' || "names"), 'A')
      || setweight(CASE "language"
        WHEN 'fr' THEN to_tsvector('public.fr_u'::regconfig, "summary")
        WHEN 'nl' THEN to_tsvector('public.nl_u'::regconfig, "summary")
        ELSE to_tsvector('public.en_u'::regconfig, "summary") END, 'B')
      || setweight(CASE "language"
        WHEN 'fr' THEN to_tsvector('public.fr_u'::regconfig, "body")
        WHEN 'nl' THEN to_tsvector('public.nl_u'::regconfig, "body")
        ELSE to_tsvector('public.en_u'::regconfig, "body") END, 'C')
      || setweight(to_tsvector('public.any_u'::regconfig, "elsewhere"), 'D')
    ) STORED,

    CONSTRAINT "Text_pkey" PRIMARY KEY ("revisionId","language")
);

-- CreateTable
CREATE TABLE "Slug" (
    "kind" "Kind" NOT NULL,
    "language" "Language" NOT NULL,
    "slug" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "state" "SlugState" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Slug_pkey" PRIMARY KEY ("kind","language","slug")
);

-- CreateTable
CREATE TABLE "Concept" (
    "scheme" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" JSONB NOT NULL,
    "detail" JSONB NOT NULL,
    "replacedBy" TEXT,

    CONSTRAINT "Concept_pkey" PRIMARY KEY ("scheme","id")
);

-- CreateTable
CREATE TABLE "ConceptBroader" (
    "scheme" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "broaderId" TEXT NOT NULL,

    CONSTRAINT "ConceptBroader_pkey" PRIMARY KEY ("scheme","conceptId","broaderId")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordConcept" (
    "recordId" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "relation" TEXT NOT NULL,

    CONSTRAINT "RecordConcept_pkey" PRIMARY KEY ("recordId","scheme","conceptId","relation")
);

-- CreateTable
CREATE TABLE "Link" (
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Link_pkey" PRIMARY KEY ("fromId","relation","toId")
);

-- CreateTable
CREATE TABLE "AuditLine" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "author" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "recordId" TEXT,
    "revisionId" INTEGER,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogueVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "CatalogueVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Record_ordinal_key" ON "Record"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Record_publishedRevisionId_key" ON "Record"("publishedRevisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_recordId_number_key" ON "Revision"("recordId", "number");

-- CreateIndex
CREATE INDEX "RevisionEvent_revisionId_idx" ON "RevisionEvent"("revisionId");

-- CreateIndex
CREATE INDEX "Draft_baseRevisionId_idx" ON "Draft"("baseRevisionId");

-- CreateIndex
CREATE INDEX "Text_search_idx" ON "Text" USING GIN ("search");

-- CreateIndex
CREATE INDEX "Slug_recordId_language_idx" ON "Slug"("recordId", "language");

-- CreateIndex
CREATE INDEX "ConceptBroader_scheme_broaderId_idx" ON "ConceptBroader"("scheme", "broaderId");

-- CreateIndex
CREATE INDEX "RecordConcept_scheme_conceptId_idx" ON "RecordConcept"("scheme", "conceptId");

-- CreateIndex
CREATE INDEX "Link_toId_relation_idx" ON "Link"("toId", "relation");

-- CreateIndex
CREATE INDEX "AuditLine_recordId_id_idx" ON "AuditLine"("recordId", "id");

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_publishedRevisionId_fkey" FOREIGN KEY ("publishedRevisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionEvent" ADD CONSTRAINT "RevisionEvent_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_baseRevisionId_fkey" FOREIGN KEY ("baseRevisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Text" ADD CONSTRAINT "Text_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slug" ADD CONSTRAINT "Slug_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptBroader" ADD CONSTRAINT "ConceptBroader_scheme_conceptId_fkey" FOREIGN KEY ("scheme", "conceptId") REFERENCES "Concept"("scheme", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConceptBroader" ADD CONSTRAINT "ConceptBroader_scheme_broaderId_fkey" FOREIGN KEY ("scheme", "broaderId") REFERENCES "Concept"("scheme", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordConcept" ADD CONSTRAINT "RecordConcept_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordConcept" ADD CONSTRAINT "RecordConcept_scheme_conceptId_fkey" FOREIGN KEY ("scheme", "conceptId") REFERENCES "Concept"("scheme", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Link" ADD CONSTRAINT "Link_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Misspelt names: trigrams of title and names, without case and accents.
CREATE INDEX "Text_names_trigrams" ON "Text" USING gin (plain("title" || ' ' || "names") gin_trgm_ops);

-- A record has one current address a language.
CREATE UNIQUE INDEX "Slug_one_current" ON "Slug" ("recordId", "language") WHERE "state" = 'current';

-- What may never change: revisions, their texts, their events, the audit.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "Revision_immutable" BEFORE UPDATE OR DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Revision_kept" BEFORE TRUNCATE ON "Revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Text_immutable" BEFORE UPDATE OR DELETE ON "Text" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Text_kept" BEFORE TRUNCATE ON "Text" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RevisionEvent_append_only" BEFORE UPDATE OR DELETE ON "RevisionEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RevisionEvent_kept" BEFORE TRUNCATE ON "RevisionEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditLine_append_only" BEFORE UPDATE OR DELETE ON "AuditLine" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditLine_kept" BEFORE TRUNCATE ON "AuditLine" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A published revision belongs to its record.
CREATE FUNCTION check_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."publishedRevisionId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Revision" WHERE "id" = NEW."publishedRevisionId" AND "recordId" = NEW."id"
  ) THEN
    RAISE EXCEPTION 'revision % is not one of %', NEW."publishedRevisionId", NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Record_published_own" BEFORE INSERT OR UPDATE OF "publishedRevisionId" ON "Record" FOR EACH ROW EXECUTE FUNCTION check_published();

-- One row only; it never goes back. Raising it tells every instance at commit.
ALTER TABLE "CatalogueVersion" ADD CONSTRAINT "CatalogueVersion_one_row" CHECK ("id" = 1);
INSERT INTO "CatalogueVersion" ("id", "version") VALUES (1, 0);
CREATE FUNCTION announce_catalogue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."version" <= OLD."version" THEN
    RAISE EXCEPTION 'the catalogue version only rises' USING ERRCODE = 'check_violation';
  END IF;
  PERFORM pg_notify('catalogue', NEW."version"::text);
  RETURN NEW;
END $$;
CREATE TRIGGER "CatalogueVersion_announced" BEFORE UPDATE ON "CatalogueVersion" FOR EACH ROW EXECUTE FUNCTION announce_catalogue();
