package fr.raccordement;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every decision is a record of one form, stands in the index and is cited only as it stands. */
class DecisionsTest {

    private static final Path DECISIONS = Modules.PROJECT.resolve("docs/decisions");
    private static final Path INDEX = DECISIONS.resolve("README.md");
    private static final Pattern NOT_OURS = Pattern.compile("\\..+|target|data|node_modules");

    private static final String IN_FORCE = "in force";
    private static final Pattern ID = Pattern.compile("\\bD-\\d{3}\\b");
    private static final Pattern STATUS = Pattern.compile("in force|superseded by (D-\\d{3})");
    private static final Pattern SUPERSEDES = Pattern.compile("\\bSupersedes (D-\\d{3})\\b");
    private static final Pattern HEADING = Pattern.compile("(?m)^## ");

    private static final Map<String, Decision> BY_ID =
            decisions().stream().collect(toMap(Decision::id, identity(), (first, _) -> first));

    private record Citation(Path file, String id) {}

    /** A record as it is written; what is missing of it is empty. */
    private record Decision(Path chapter, String heading, String line, String text) {

        static Decision of(Path chapter, String section) {
            var parts = section.split("\n\n", 3);
            return new Decision(
                    chapter,
                    parts[0].strip(),
                    parts.length > 1 ? parts[1].strip() : "",
                    parts.length > 2 ? parts[2].strip() : "");
        }

        String id() {
            return heading.split(" ", 2)[0];
        }

        String title() {
            return heading.substring(id().length()).strip();
        }

        String date() {
            return line.split(" · ", 2)[0];
        }

        String status() {
            return line.substring(date().length()).replaceFirst("^ · ", "");
        }

        boolean isWhole() {
            return ID.matcher(id()).matches()
                    && !title().isEmpty()
                    && isDay(date())
                    && STATUS.matcher(status()).matches()
                    && !text.isEmpty();
        }

        /** As GitHub makes the anchor of a heading. */
        String row() {
            var anchor =
                    heading.toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                            .replace(' ', '-');
            return "| [%s](%s#%s) | %s | %s | %s |"
                    .formatted(id(), chapter.getFileName(), anchor, title(), date(), status());
        }

        Stream<String> supersedes() {
            return SUPERSEDES.matcher(text).results().map(found -> found.group(1));
        }

        private static boolean isDay(String text) {
            try {
                return LocalDate.parse(text).toString().equals(text);
            } catch (DateTimeParseException _) {
                return false;
            }
        }
    }

    @Test
    void a_record_has_an_id_a_title_a_date_a_known_status_and_a_text() {
        assertThat(decisions()).isNotEmpty().allMatch(Decision::isWhole);
    }

    @Test
    void ids_are_given_once_and_without_a_gap() {
        var ids = decisions().stream().map(Decision::id).toList();

        assertThat(ids)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ids.size())
                                .mapToObj("D-%03d"::formatted)
                                .toList());
    }

    @Test
    void the_index_says_what_the_records_say() {
        assertThat(read(INDEX).lines().filter(line -> line.startsWith("| [")))
                .containsExactlyElementsOf(decisions().stream().map(Decision::row).toList());
    }

    @Test
    void what_is_superseded_names_what_supersedes_it_and_is_named_there() {
        var there =
                decisions().stream()
                        .flatMap(it -> it.supersedes().map(old -> old + " by " + it.id()));

        assertThat(decisions().stream().filter(it -> !it.status().equals(IN_FORCE)))
                .extracting(it -> it.id() + it.status().replaceFirst("^superseded", ""))
                .containsExactlyInAnyOrderElementsOf(there.toList());
    }

    @Test
    void what_is_cited_is_a_decision() {
        assertThat(files().flatMap(DecisionsTest::citations).filter(it -> !isDecision(it)))
                .isEmpty();
    }

    @Test
    void what_the_program_cites_is_in_force() {
        assertThat(
                        files().filter(DecisionsTest::isOfTheProgram)
                                .flatMap(DecisionsTest::citations)
                                .filter(it -> !isInForce(it)))
                .isEmpty();
    }

    private static boolean isDecision(Citation citation) {
        return BY_ID.containsKey(citation.id());
    }

    private static boolean isInForce(Citation citation) {
        var cited = BY_ID.get(citation.id());
        return cited != null && cited.status().equals(IN_FORCE);
    }

    private static Stream<Citation> citations(Path file) {
        return ID.matcher(read(file))
                .results()
                .map(found -> new Citation(Modules.PROJECT.relativize(file), found.group()));
    }

    private static boolean isOfTheProgram(Path file) {
        return file.toString().matches(".*/src/main/java/.*\\.java");
    }

    private static List<Decision> decisions() {
        return files().filter(file -> file.startsWith(DECISIONS) && !file.equals(INDEX))
                .flatMap(
                        chapter ->
                                HEADING.splitAsStream(read(chapter))
                                        .skip(1)
                                        .map(section -> Decision.of(chapter, section)))
                .sorted(Comparator.comparing(Decision::id))
                .toList();
    }

    /** What people read and write; what is built, stored or fetched is passed over. */
    private static Stream<Path> files() {
        var found = new ArrayList<Path>();
        var visitor =
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes of) {
                        return NOT_OURS.matcher(dir.getFileName().toString()).matches()
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
                        if (file.toString().matches(".*\\.(java|properties|md)")) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                };
        try {
            Files.walkFileTree(Modules.PROJECT, visitor);
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
