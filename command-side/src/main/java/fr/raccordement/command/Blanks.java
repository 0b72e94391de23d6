package fr.raccordement.command;

import java.util.regex.Pattern;

/** The blanks that programs put into what people copy from them. */
public final class Blanks {

    private static final Pattern WITHOUT_WIDTH = Pattern.compile("\\p{Cf}+");
    private static final Pattern ANY = Pattern.compile("[\\p{IsWhite_Space}\\p{Cf}]+");
    private static final Pattern AROUND =
            Pattern.compile("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$");
    private static final Pattern SPACES = Pattern.compile("[\\p{IsWhite_Space}&&[^\\n\\r]]+");

    private Blanks() {}

    /** Without any, where they can be no part of what is meant. */
    public static String none(String typed) {
        return ANY.matcher(typed).replaceAll("");
    }

    /** Without those around it, and those without a width. */
    public static String around(String typed) {
        return AROUND.matcher(WITHOUT_WIDTH.matcher(typed).replaceAll("")).replaceAll("");
    }

    /**
     * With plain single spaces for blanks of any kind, and none around it or without a width. Line
     * breaks within stay: they are no blanks of a line.
     */
    public static String plain(String typed) {
        return SPACES.matcher(around(typed)).replaceAll(" ");
    }
}
