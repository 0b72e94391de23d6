package fr.raccordement.axon.settings;

import com.mongodb.ConnectionString;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionException;
import org.springframework.util.unit.DataSize;

/**
 * What a setting takes, as far as its value alone tells. No duration is longer than can be counted
 * in nanoseconds, and no size than an array.
 */
enum SettingType {
    TEXT("a text", String.class, _ -> true),
    BOOLEAN("true or false", Boolean.class, _ -> true),
    COUNT("a whole number from 1 on", Integer.class, number -> number >= 1),
    DURATION(
            "a duration longer than nothing, such as 10s or PT10S",
            Duration.class,
            Duration::isPositive,
            Duration.ofDays(36_500)),
    DURATION_OR_ZERO(
            "a duration, such as 15m or PT15M",
            Duration.class,
            time -> !time.isNegative(),
            Duration.ofDays(36_500)),
    SIZE(
            "a size, such as 64KB",
            DataSize.class,
            size -> size.toBytes() > 0,
            DataSize.ofMegabytes(2047)),
    SIZE_OR_ZERO("a size, such as 32MB", DataSize.class, size -> size.toBytes() >= 0),
    TIME("a time of day, such as 07:00", LocalTime.class, _ -> true),
    WEB_ADDRESS(
            "an address, such as https://raccordement.example.org",
            String.class,
            SettingType::isWebAddress),
    MAIL_ADDRESS(
            "an address of mail, such as ne-pas-repondre@example.org",
            String.class,
            matches("([^<>]+ <[^\\s<>@]+@[^\\s<>@]+>|[^\\s<>@]+@[^\\s<>@]+)")),
    POSTGRESQL(
            "an address that begins with jdbc:postgresql:",
            String.class,
            address -> address.startsWith("jdbc:postgresql:")),
    MONGODB(
            "an address of MongoDB, such as mongodb://localhost/raccordement",
            String.class,
            SettingType::isMongoDb),
    KEY(
            "Base64 of 32 bytes or more, as by openssl rand -base64 32",
            String.class,
            key -> Base64.getDecoder().decode(key.strip()).length >= 32),
    PASSPHRASE("12 characters or more", String.class, phrase -> phrase.length() >= 12),
    FILE("the name of a file that can be read", String.class, SettingType::isReadable);

    private final String words;
    private final Class<?> type;
    private final Predicate<Object> range;

    <T> SettingType(String words, Class<T> type, Predicate<T> range) {
        this.words = words;
        this.type = type;
        this.range = value -> range.test(type.cast(value));
    }

    <T extends Comparable<T>> SettingType(
            String words, Class<T> type, Predicate<T> range, T longest) {
        this(words, type, range.and(value -> value.compareTo(longest) <= 0));
    }

    /** In words that follow "takes". */
    String words() {
        return words;
    }

    /**
     * Whether a value, placeholders replaced, is one of it; an empty one stands for none.
     *
     * @param most as it would be written, of a type that has an order; empty where the type says
     *     all
     */
    boolean takes(String value, String most) {
        if (value.isEmpty()) {
            return true;
        }
        try {
            var converted = converted(value);
            return range.test(converted) && (most.isEmpty() || isAtMost(converted, most));
        } catch (ConversionException | IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private boolean isAtMost(Object value, String most) {
        return ((Comparable<Object>) value).compareTo(converted(most)) <= 0;
    }

    private Object converted(String value) {
        var converted = ApplicationConversionService.getSharedInstance().convert(value, type);
        if (converted == null) {
            throw new IllegalArgumentException("blank");
        }
        return converted;
    }

    private static boolean isWebAddress(String text) {
        var address = URI.create(text);
        return address.getScheme() != null
                && address.getScheme().toLowerCase(Locale.ROOT).matches("https?")
                && address.getHost() != null;
    }

    /** What the first form names is asked of the network, which is nobody's mistake here. */
    private static boolean isMongoDb(String text) {
        return text.startsWith("mongodb+srv://")
                || !new ConnectionString(text).getHosts().isEmpty();
    }

    private static boolean isReadable(String text) {
        var path = Path.of(text);
        return Files.isReadable(path) && !Files.isDirectory(path);
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
