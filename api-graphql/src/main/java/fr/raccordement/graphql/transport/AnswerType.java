package fr.raccordement.graphql.transport;

import static java.util.stream.Collectors.joining;
import static org.springframework.http.MediaType.APPLICATION_GRAPHQL_RESPONSE;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * In what a caller wants the answer: what they accept most, and of equals what they name first. A
 * stream of events has to be named.
 *
 * @param stream whether as a stream of events, else in JSON
 * @param header the {@code Accept} header that says only that; empty where there was none
 */
record AnswerType(boolean stream, String header) {

    private static final String ACCEPT = "Accept";

    /** Null where nothing is wanted that can be had. */
    static @Nullable AnswerType of(HttpServletRequest request) {
        try {
            var wanted = MediaType.parseMediaTypes(Collections.list(request.getHeaders(ACCEPT)));
            return wanted.isEmpty() ? new AnswerType(false, "") : of(wanted);
        } catch (InvalidMediaTypeException _) {
            return null;
        }
    }

    private static @Nullable AnswerType of(List<MediaType> wanted) {
        var best =
                wanted.stream()
                        .filter(it -> it.getQualityValue() > 0)
                        .filter(it -> isStream(it) || isJson(it))
                        .sorted(Comparator.comparing(MediaType::getQualityValue).reversed())
                        .findFirst();
        return best.map(
                        it ->
                                isStream(it)
                                        ? new AnswerType(true, TEXT_EVENT_STREAM.toString())
                                        : new AnswerType(false, only(wanted, AnswerType::isJson)))
                .orElse(null);
    }

    private static String only(List<MediaType> wanted, Predicate<MediaType> kind) {
        return wanted.stream().filter(kind).map(MediaType::toString).collect(joining(", "));
    }

    private static boolean isStream(MediaType type) {
        return TEXT_EVENT_STREAM.equalsTypeAndSubtype(type);
    }

    private static boolean isJson(MediaType type) {
        return type.isCompatibleWith(APPLICATION_JSON)
                || type.isCompatibleWith(APPLICATION_GRAPHQL_RESPONSE);
    }

    Transport transport(boolean byGet) {
        if (stream) {
            return byGet ? Transport.GET_STREAM : Transport.POST_STREAM;
        }
        return byGet ? Transport.GET : Transport.POST;
    }
}
