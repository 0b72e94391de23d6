package fr.raccordement;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no source of any module does, tests included; the bench, no module, may pause. */
class SourcesTest {

    private static final Set<String> SLEEPS =
            Set.of(
                    "java.lang.Thread.sleep",
                    "java.util.concurrent.TimeUnit.sleep",
                    "java.util.concurrent.locks.LockSupport.parkNanos",
                    "java.util.concurrent.locks.LockSupport.parkUntil");

    private static final Set<String> DELETIONS = Set.of("delete", "Delete");

    private static final Pattern NESTED =
            Pattern.compile("\\n {4,}[\\w ]*\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

    /** Where the compiled classes of each source directory are. */
    private static final List<Path> DIRECTORIES =
            Modules.ALL.stream()
                    .map(Modules.Module::directory)
                    .flatMap(it -> Stream.of(compiled(it, "main"), compiled(it, "test")))
                    .flatMap(Optional::stream)
                    .toList();

    private static final JavaClasses CLASSES = new ClassFileImporter().importPaths(DIRECTORIES);

    /** Cut in two, so that this file is not found. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Dis|abled",
                "@Mockito|Bean",
                "Mockito|.mock(",
                "@Suppress|Warnings(\"unused\")"
            })
    void nothing_is_mocked_or_switched_off(String cut) throws IOException {
        var forbidden = cut.replace("|", "");

        assertThat(sources()).filteredOn(file -> read(file).contains(forbidden)).isEmpty();
    }

    @Test
    void nothing_sleeps() {
        noClasses().should().accessTargetWhere(sleeps()).check(CLASSES);
    }

    @Test
    void whoever_makes_a_temporary_directory_deletes_it() {
        classes()
                .that(
                        describe(
                                "make temporary files",
                                it ->
                                        it.getAccessesFromSelf().stream()
                                                .anyMatch(SourcesTest::makesTemporary)))
                .should()
                .accessTargetWhere(
                        describe(
                                "delete",
                                access -> DELETIONS.stream().anyMatch(access.getName()::contains)))
                .check(CLASSES);
    }

    private static boolean makesTemporary(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Files.class)
                && access.getName().startsWith("createTemp");
    }

    @Test
    void nothing_is_mocked() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.mockito.."))
                .check(CLASSES);
    }

    /** Records of the same name within two classes are each one's own business. */
    @Test
    void a_type_of_the_program_has_its_name_to_itself() throws IOException {
        var types =
                sources().stream()
                        .filter(SourcesTest::isOfTheProgram)
                        .map(SourcesTest::name)
                        .toList();
        var nested =
                sources().stream()
                        .filter(SourcesTest::isOfTheProgram)
                        .flatMap(
                                file ->
                                        NESTED.matcher(read(file))
                                                .results()
                                                .map(found -> found.group(1)));

        assertThat(types).doesNotHaveDuplicates().hasSizeGreaterThan(500);
        assertThat(nested).doesNotContainAnyElementsOf(types);
    }

    private static boolean isOfTheProgram(Path file) {
        return file.toString().contains("/src/main/") && !name(file).equals("package-info");
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    @Test
    void the_sources_of_all_modules_are_read() throws IOException {
        assertThat(sources())
                .extracting(file -> Modules.PROJECT.relativize(file).getName(0).toString())
                .containsAll(Modules.ALL.stream().map(Modules.Module::name).toList());
    }

    @Test
    void the_classes_of_all_sources_are_read() {
        assertThat(DIRECTORIES)
                .allMatch(
                        directory -> CLASSES.stream().anyMatch(it -> Modules.isIn(directory, it)));
    }

    private static DescribedPredicate<JavaAccess<?>> sleeps() {
        return describe(
                "sleep",
                access ->
                        SLEEPS.contains(access.getTargetOwner().getName() + "." + access.getName())
                                || access.getName().equals("sleepUninterruptibly"));
    }

    private static Optional<Path> compiled(Path module, String kind) {
        var classes = kind.equals("main") ? "classes" : "test-classes";
        return Optional.of(module.resolve("target").resolve(classes))
                .filter(_ -> Files.exists(module.resolve("src").resolve(kind).resolve("java")));
    }

    private static List<Path> sources() throws IOException {
        try (var modules = Files.list(Modules.PROJECT)) {
            return modules.flatMap(
                            it -> Stream.of("src/main/java", "src/test/java").map(it::resolve))
                    .filter(Files::isDirectory)
                    .flatMap(SourcesTest::javaFiles)
                    .toList();
        }
    }

    private static Stream<Path> javaFiles(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
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
