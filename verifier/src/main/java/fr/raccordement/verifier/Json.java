package fr.raccordement.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON (RFC 8259, UTF-8) into values that know where they stand. Refused are, beside what is
 * no JSON, two fields of one name in an object, lone surrogates, anything behind the end, and what
 * is deeper or longer than any proof: what two readers could understand differently proves nothing
 * (D-272).
 */
final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(32)
                                    .maxNumberLength(20)
                                    .maxNameLength(1_000)
                                    .maxStringLength(20_000_000)
                                    .maxDocumentLength(500_000_000)
                                    .build())
                    .build();

    private final String file;
    private final JsonParser parser;

    private Json(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static Value read(Path file) throws IOException, RefusedException {
        try (var reader = Files.newBufferedReader(file)) {
            return parse(file.toString(), reader);
        } catch (CharacterCodingException otherwise) {
            throw new RefusedException(file + " is no JSON: it is not in UTF-8");
        }
    }

    /**
     * @param file what it is called where something of it is refused
     */
    static Value parse(String file, String text) throws RefusedException {
        try {
            return parse(file, new StringReader(text));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Value parse(String file, Reader reader) throws IOException, RefusedException {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), reader)) {
            return new Json(file, parser).document();
        } catch (JacksonIOException unread) {
            throw unread.getCause();
        } catch (JacksonException malformed) {
            var at = malformed.getLocation();
            throw new RefusedException(
                    "%s is no JSON that is taken, at line %d, column %d: %s"
                            .formatted(
                                    file,
                                    at == null ? 1 : at.getLineNr(),
                                    at == null ? 1 : at.getColumnNr(),
                                    sentence(malformed.getOriginalMessage())));
        }
    }

    /** Without what only programmers of the library know. */
    private static String sentence(String message) {
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceAll(", from `[^`]*`", "")
                .replaceAll("\\[Source: [^;]*; ", "[");
    }

    /** A value of which its reader says what it must be. */
    static final class Value {

        private final String file;
        private final String path;
        private final Object of;

        private Value(String file, String path, Object of) {
            this.file = file;
            this.path = path;
            this.of = of;
        }

        Value get(String field) throws RefusedException {
            var found = of instanceof Map<?, ?> map ? map.get(field) : null;
            if (found == null) {
                throw new RefusedException("%s has no field %s".formatted(file, below(field)));
            }
            return new Value(file, below(field), found);
        }

        /** Whether there is such a field, and it is not null. */
        boolean has(String field) {
            return of instanceof Map<?, ?> map && map.get(field) != null;
        }

        String text() throws RefusedException {
            if (of instanceof String text) {
                return text;
            }
            throw otherThan("a text");
        }

        /** A whole number that a long holds, written without fraction and exponent. */
        long number() throws RefusedException {
            if (of instanceof Long number) {
                return number;
            }
            throw otherThan("a whole number");
        }

        List<Value> list() throws RefusedException {
            if (of instanceof List<?> list) {
                var values = new ArrayList<Value>();
                for (var each : list) {
                    values.add(new Value(file, path + "[" + values.size() + "]", each));
                }
                return values;
            }
            throw otherThan("a list");
        }

        /** What is refused where that belongs. */
        RefusedException otherThan(String wanted) {
            return new RefusedException(
                    "%s has something else than %s as %s"
                            .formatted(file, wanted, path.isEmpty() ? "the whole" : path));
        }

        private String below(String field) {
            return path.isEmpty() ? field : path + "." + field;
        }
    }

    /** What no proof has a use for, and stands in one nevertheless. */
    private enum Other {
        NULL,
        BOOLEAN,
        NUMBER
    }

    private Value document() throws RefusedException {
        var token = parser.nextToken();
        if (token == null) {
            throw new RefusedException(file + " is no JSON: there is nothing in it");
        }
        var value = value(token);
        if (parser.nextToken() != null) {
            throw refused("there is something behind its end");
        }
        return new Value(file, "", value);
    }

    private Object value(JsonToken token) throws RefusedException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> whole(parser.getString());
            case VALUE_NUMBER_INT -> number();
            case VALUE_NUMBER_FLOAT -> Other.NUMBER;
            case VALUE_NULL -> Other.NULL;
            default -> Other.BOOLEAN;
        };
    }

    /** Without its fields that are null. */
    private Map<String, Object> object() throws RefusedException {
        var object = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = whole(parser.currentName());
            var value = value(parser.nextToken());
            if (value != Other.NULL) {
                object.put(name, value);
            }
        }
        return object;
    }

    private List<Object> array() throws RefusedException {
        var array = new ArrayList<>();
        for (var token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            array.add(value(token));
        }
        return array;
    }

    private Object number() {
        return switch (parser.getNumberType()) {
            case INT, LONG -> parser.getLongValue();
            default -> Other.NUMBER;
        };
    }

    private String whole(String text) throws RefusedException {
        if (!UTF_8.newEncoder().canEncode(text)) {
            throw refused("half a character (a lone surrogate)");
        }
        return text;
    }

    private RefusedException refused(String why) {
        var at = parser.currentTokenLocation();
        return new RefusedException(
                "%s is no JSON that is taken, at line %d, column %d: %s"
                        .formatted(file, at.getLineNr(), at.getColumnNr(), why));
    }
}
