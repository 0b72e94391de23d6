package fr.raccordement.graphql.graphiql;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The operations that GraphiQL opens with, whose days count from the one on which they are read, so
 * that they do not grow old.
 *
 * @param text a day stands in it as <code>{{jour+180}}</code>
 */
record Examples(String text) {

    private static final Pattern DAY = Pattern.compile("\\{\\{jour([+-]\\d{1,4})}}");

    String on(LocalDate today) {
        return DAY.matcher(text)
                .replaceAll(it -> today.plusDays(Integer.parseInt(it.group(1))).toString());
    }
}
