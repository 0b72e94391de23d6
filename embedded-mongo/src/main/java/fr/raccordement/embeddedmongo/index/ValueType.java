package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Types of values in the order in which MongoDB sorts them. The codes are stored in files: another
 * order needs another {@link OrderedIndex#FORMAT}.
 */
enum ValueType {
    MIN_KEY,
    EMPTY_ARRAY,
    NULL,
    NUMBER,
    STRING,
    DOCUMENT,
    ARRAY,
    BINARY,
    LEGACY_UUID,
    UUID,
    OBJECT_ID,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    REGEX,
    OTHER,
    MAX_KEY;

    private static final int STEP = 8;

    /** The first byte of a value of this type; never 0, which ends a text, and never 255. */
    int code() {
        return (ordinal() + 1) * STEP;
    }

    /** Whether a condition on an index can compare values of this type. */
    boolean isComparable() {
        return switch (this) {
            case NUMBER, STRING, UUID, OBJECT_ID, BOOLEAN, DATE -> true;
            default -> false;
        };
    }

    static ValueType of(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case Number _ -> NUMBER;
            case String _ -> STRING;
            case Boolean _ -> BOOLEAN;
            case Instant _ -> DATE;
            case ObjectId _ -> OBJECT_ID;
            case UUID _ -> UUID;
            case Document _ -> DOCUMENT;
            case Collection<?> list -> list.isEmpty() ? EMPTY_ARRAY : ARRAY;
            case BinData _ -> BINARY;
            case LegacyUUID _ -> LEGACY_UUID;
            case BsonTimestamp _ -> TIMESTAMP;
            case BsonRegularExpression _ -> REGEX;
            case MinKey _ -> MIN_KEY;
            case MaxKey _ -> MAX_KEY;
            default -> OTHER;
        };
    }
}
