package fr.raccordement;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The modules of the build and what each may depend on, written down once. */
final class Modules {

    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** From the bottom to the top. */
    static final List<Module> ALL =
            List.of(
                    module(0, "core-api", "fr.raccordement.api"),
                    module(0, "supervision", "fr.raccordement.supervision"),
                    module(0, "processing", "fr.raccordement.processing").uses("supervision"),
                    module(0, "embedded-mongo", "fr.raccordement.embeddedmongo")
                            .uses("supervision"),
                    module(0, "verifier", "fr.raccordement.verifier"),
                    module(1, "command-side", "fr.raccordement.command")
                            .uses("core-api", "processing"),
                    module(1, "projections", "fr.raccordement.projection")
                            .uses("core-api", "processing"),
                    module(2, "query-side", "fr.raccordement.query")
                            .uses("core-api", "projections")
                            .testsWith("projections"),
                    module(2, "axon-config", "fr.raccordement.axon")
                            .uses("processing", "embedded-mongo")
                            .testsWith("embedded-mongo"),
                    module(2, "stores", "fr.raccordement.stores")
                            .uses("command-side")
                            .testsWith("embedded-mongo"),
                    module(2, "scellement", "fr.raccordement.scellement")
                            .uses("core-api", "axon-config")
                            .testsWith("verifier"),
                    module(2, "backup", "fr.raccordement.backup")
                            .uses("core-api", "command-side", "axon-config")
                            .runsWith("stores"),
                    module(3, "cockpit", "fr.raccordement.cockpit")
                            .uses("processing", "axon-config"),
                    module(1, "courriels", "fr.raccordement.courriel")
                            .uses("core-api", "supervision"),
                    module(1, "webhooks", "fr.raccordement.webhook")
                            .uses("core-api", "supervision"),
                    module(3, "api-graphql", "fr.raccordement.graphql")
                            .uses("core-api", "processing")
                            .runsWith(
                                    "command-side",
                                    "query-side",
                                    "axon-config",
                                    "stores",
                                    "scellement",
                                    "backup",
                                    "cockpit",
                                    "courriels",
                                    "webhooks")
                            .testsWith("embedded-mongo", "projections", "verifier"));

    /** Runs with the program and has no class: the screens. */
    static final String SCREENS = "portal";

    /** The classes of all modules, without tests. */
    static final JavaClasses CLASSES =
            new ClassFileImporter().importPaths(ALL.stream().map(Module::compiled).toList());

    private Modules() {}

    static boolean isIn(Path directory, JavaClass it) {
        return Path.of(it.getSource().orElseThrow().getUri()).startsWith(directory);
    }

    /** That one module depends on another, in a scope of Maven. */
    record Arrow(String from, String to, String scope) {}

    /**
     * One module.
     *
     * @param floor no arrow leads to a higher one
     * @param root the package that all of its packages are in
     */
    record Module(int floor, String name, String root, Set<Arrow> arrows) {

        Path directory() {
            return PROJECT.resolve(name);
        }

        /** Its own classes. */
        List<JavaClass> classes() {
            return CLASSES.stream().filter(it -> isIn(compiled(), it)).toList();
        }

        private Path compiled() {
            return directory().resolve("target/classes");
        }

        /** The modules that its arrows of these scopes lead to, over others too. */
        Set<String> reached(String... scopes) {
            var reached = new HashSet<String>();
            var next = List.of(this);
            while (!next.isEmpty()) {
                next =
                        next.stream()
                                .flatMap(it -> it.arrows().stream())
                                .filter(arrow -> List.of(scopes).contains(arrow.scope()))
                                .filter(arrow -> reached.add(arrow.to()))
                                .map(arrow -> of(arrow.to()))
                                .toList();
            }
            return reached;
        }

        private Module uses(String... others) {
            return with("compile", others);
        }

        private Module runsWith(String... others) {
            return with("runtime", others);
        }

        private Module testsWith(String... others) {
            return with("test", others);
        }

        private Module with(String scope, String... others) {
            var all = new HashSet<>(arrows);
            List.of(others).forEach(other -> all.add(new Arrow(name, other, scope)));
            return new Module(floor, name, root, Set.copyOf(all));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Module of(String name) {
        return ALL.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    private static Module module(int floor, String name, String root) {
        return new Module(floor, name, root, Set.of());
    }
}
