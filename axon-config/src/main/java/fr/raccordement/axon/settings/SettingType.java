package fr.raccordement.axon.settings;

import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionException;
import org.springframework.util.unit.DataSize;

/** What a setting takes. */
enum SettingType {
    TEXT("a text", String.class, _ -> true),
    BOOLEAN("true or false", Boolean.class, _ -> true),
    COUNT("a whole number from 1 on", Integer.class, number -> (Integer) number >= 1),
    DURATION(
            "a duration longer than nothing, such as 10s or PT10S",
            Duration.class,
            time -> ((Duration) time).isPositive()),
    DURATION_OR_ZERO(
            "a duration, such as 15m or PT15M",
            Duration.class,
            time -> !((Duration) time).isNegative()),
    SIZE("a size, such as 64KB", DataSize.class, size -> ((DataSize) size).toBytes() > 0),
    SIZE_OR_ZERO("a size, such as 32MB", DataSize.class, size -> ((DataSize) size).toBytes() >= 0);

    private final String words;
    private final Class<?> type;
    private final Predicate<Object> range;

    SettingType(String words, Class<?> type, Predicate<Object> range) {
        this.words = words;
        this.type = type;
        this.range = range;
    }

    /** In words that follow "takes". */
    String words() {
        return words;
    }

    /** Whether a value, placeholders replaced, is one of it; an empty one stands for none. */
    boolean takes(String value) {
        if (value.isEmpty()) {
            return true;
        }
        try {
            var converted = ApplicationConversionService.getSharedInstance().convert(value, type);
            return converted != null && range.test(converted);
        } catch (ConversionException | IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }
}
