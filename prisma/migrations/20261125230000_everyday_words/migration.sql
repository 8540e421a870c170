-- Everyday words: what people type, and the concepts and life events that they mean by it.
CREATE TABLE "EverydayWords" (
    "subject" TEXT NOT NULL,
    "words" JSONB NOT NULL,

    CONSTRAINT "EverydayWords_pkey" PRIMARY KEY ("subject")
);

-- Words of a language, stemmed and without accents.
CREATE FUNCTION stemmed("language" "Language", words text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE "language"
    WHEN 'fr' THEN to_tsvector('public.fr_u'::regconfig, words)
    WHEN 'nl' THEN to_tsvector('public.nl_u'::regconfig, words)
    ELSE to_tsvector('public.en_u'::regconfig, words) END;

CREATE TABLE "Phrase" (
    "id" SERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "named" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL,
    "lexemes" tsvector GENERATED ALWAYS AS (stemmed("language", "words")) STORED,
    -- The query that a visitor's words answer when they hold all of these.
    "asked" tsquery GENERATED ALWAYS AS (CASE "language"
        WHEN 'fr' THEN plainto_tsquery('public.fr_u'::regconfig, "words")
        WHEN 'nl' THEN plainto_tsquery('public.nl_u'::regconfig, "words")
        ELSE plainto_tsquery('public.en_u'::regconfig, "words") END) STORED,

    CONSTRAINT "Phrase_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ServedText" (
    "recordId" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "words" TEXT NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (setweight(stemmed("language", "words"), 'D')) STORED,

    CONSTRAINT "ServedText_pkey" PRIMARY KEY ("recordId","language")
);

CREATE INDEX "Phrase_language_idx" ON "Phrase"("language");

CREATE INDEX "ServedText_search_idx" ON "ServedText" USING GIN ("search");

ALTER TABLE "ServedText" ADD CONSTRAINT "ServedText_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
