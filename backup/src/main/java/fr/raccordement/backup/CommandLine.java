package fr.raccordement.backup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of a tool: one directory, options, and settings of the program.
 *
 * @param directory the directory
 * @param options options with their values, those without one with an empty text
 * @param settings whatever holds a {@code =}, for the program
 */
record CommandLine(Path directory, Map<String, String> options, List<String> settings) {

    /**
     * @param valued the options that a value follows
     * @param flags the options without one
     * @return empty where they cannot be understood
     */
    static Optional<CommandLine> parse(
            List<String> arguments, Set<String> valued, Set<String> flags) {
        var directories = new ArrayList<Path>();
        var options = new HashMap<String, String>();
        var settings = new ArrayList<String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var next = rest.next();
            if (valued.contains(next)) {
                if (!rest.hasNext()) {
                    return Optional.empty();
                }
                options.put(next, rest.next());
            } else if (flags.contains(next)) {
                options.put(next, "");
            } else if (next.startsWith("--") && next.contains("=")) {
                settings.add(next);
            } else if (next.startsWith("-")) {
                return Optional.empty();
            } else {
                directories.add(Path.of(next));
            }
        }
        return directories.size() == 1
                ? Optional.of(new CommandLine(directories.getFirst(), options, settings))
                : Optional.empty();
    }

    /** Where the keys of contacts are. */
    Path keys() {
        return Path.of(options.getOrDefault("--keys", directory.toString()));
    }
}
