package fr.raccordement.command.lot;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.lot.ElementDeLot;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * A file of SIRETs: one a line, or a table that has them in one column, as spreadsheets write it
 * (RFC 4180, or with another separator), in UTF-8, UTF-16 or Windows-1252.
 */
final class SiretFile {

    static final int MOST_LINES = 10_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',', '|');
    private static final int LINES_OF_HEAD = 20;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAMED_SEPARATOR =
            Pattern.compile("^sep=(.)(?=\\R)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE =
            Pattern.compile(
                    "^(?:(?:num[eé]ro|n[°o])?\\s*(?:de\\s+)?siret\\b.*|.*\\bsiret)$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SiretFile() {}

    /** A line of the table, and where it begins. */
    private record Row(int line, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** What stands in the file; refuses one that has no SIRETs. */
    static List<ElementDeLot> read(byte[] content) {
        var rows = rows(text(content));
        if (rows.isEmpty()) {
            throw new RuleViolatedException(
                    "CSV_EMPTY", "fichier", "Le fichier est vide.", "The file is empty.");
        }
        var titled = titled(rows.getFirst());
        var column = titled.isPresent() ? titled.getAsInt() : likeliest(rows);
        var first = titled.isPresent() || isTitle(rows, column) ? 1 : 0;
        var lines = rows.subList(first, rows.size());
        if (lines.isEmpty()) {
            throw new RuleViolatedException(
                    "CSV_EMPTY",
                    "fichier",
                    "Le fichier n'a pas d'autre ligne que ses titres.",
                    "The file has no line but its titles.");
        }
        if (lines.size() > MOST_LINES) {
            throw new RuleViolatedException(
                    "CSV_TOO_LONG",
                    "fichier",
                    "Le fichier a plus de 10 000 lignes.",
                    "The file has more than 10,000 lines.");
        }
        return lines.stream()
                .map(row -> new ElementDeLot(Siretisation.kept(row.cell(column)), row.line()))
                .toList();
    }

    /** UTF-8, or else what spreadsheets of Windows write. */
    private static String text(byte[] content) {
        var charset = charset(content);
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (text.indexOf('\0') < 0) {
                return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
                        ? text.substring(1)
                        : text;
            }
        } catch (CharacterCodingException notText) {
            throw format(notText);
        }
        throw format(null);
    }

    private static Charset charset(byte[] content) {
        if (begins(content, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(content, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return UTF_8;
        } catch (CharacterCodingException _) {
            return WINDOWS;
        }
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length > 1
                && Byte.toUnsignedInt(content[0]) == first
                && Byte.toUnsignedInt(content[1]) == second;
    }

    private static RuleViolatedException format(@Nullable Exception cause) {
        var refused =
                new RuleViolatedException(
                        "CSV_FORMAT",
                        "fichier",
                        "Ce fichier n'est pas du texte : enregistrez le tableur au format CSV.",
                        "This file is no text: save the spreadsheet as CSV.");
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }

    /** The lines that say anything. */
    private static List<Row> rows(String text) {
        var named = NAMED_SEPARATOR.matcher(text);
        var isNamed = named.find();
        var separator = isNamed ? named.group(1).charAt(0) : separator(text);
        var skipped = isNamed ? 1 : 0;
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setLenientEof(true)
                        .setTrailingData(true)
                        .setIgnoreEmptyLines(false)
                        .get();
        var body = isNamed ? text.substring(named.end()).replaceFirst("^\\R", "") : text;
        var rows = new ArrayList<Row>();
        try (var parser = CSVParser.parse(new StringReader(body), format)) {
            var line = 1 + skipped;
            for (var each : parser) {
                var cells = each.toList();
                if (cells.stream().anyMatch(it -> !it.isBlank())) {
                    rows.add(new Row(line, cells));
                }
                line = (int) parser.getCurrentLineNumber() + 1 + skipped;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            throw format(unreadable);
        }
        return rows;
    }

    /** Whichever of the usual ones stands most often in the first lines, outside of quotes. */
    private static char separator(String text) {
        var head =
                QUOTED.matcher(String.join("\n", text.lines().limit(LINES_OF_HEAD).toList()))
                        .replaceAll("");
        return SEPARATORS.stream()
                .reduce((best, it) -> count(head, it) > count(head, best) ? it : best)
                .orElseThrow();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(it -> it == wanted).count();
    }

    private static OptionalInt titled(Row first) {
        return IntStream.range(0, first.cells().size())
                .filter(it -> TITLE.matcher(first.cell(it).strip().replace('_', ' ')).matches())
                .findFirst();
    }

    /** The column with most SIRETs. */
    private static int likeliest(List<Row> rows) {
        var width = rows.stream().mapToInt(it -> it.cells().size()).max().orElseThrow();
        var best =
                IntStream.range(0, width)
                        .boxed()
                        .reduce((one, it) -> sirets(rows, it) > sirets(rows, one) ? it : one)
                        .orElseThrow();
        if (sirets(rows, best) == 0) {
            throw new RuleViolatedException(
                    "CSV_COLUMN",
                    "fichier",
                    "Aucune colonne du fichier ne contient de SIRET.",
                    "No column of the file has SIRETs.");
        }
        return best;
    }

    private static long sirets(List<Row> rows, int column) {
        return rows.stream().filter(it -> Siretisation.isSiret(it.cell(column))).count();
    }

    /** A first line without a digit where the SIRETs are says what the columns are. */
    private static boolean isTitle(List<Row> rows, int column) {
        return rows.size() > 1
                && rows.getFirst()
                        .cell(column)
                        .toLowerCase(Locale.ROOT)
                        .chars()
                        .noneMatch(Character::isDigit);
    }
}
