package fr.raccordement.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a command line: options with their values, in any order, and what is no option. */
final class Arguments {

    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> others = new ArrayList<>();

    /** The command line is not one of those that there are. */
    static final class UnknownException extends Exception {
        UnknownException(String message) {
            super(message);
        }
    }

    /**
     * @param flags the options that there are without a value
     * @param known those with one
     */
    Arguments(List<String> words, Set<String> flags, String... known) throws UnknownException {
        var names = Set.copyOf(Arrays.asList(known));
        var left = words.iterator();
        while (left.hasNext()) {
            var word = left.next();
            if (!word.startsWith("--")) {
                others.add(word);
            } else if (flags.contains(word)) {
                options.put(word, List.of());
            } else if (!names.contains(word)) {
                throw new UnknownException("There is no option " + word);
            } else if (!left.hasNext()) {
                throw new UnknownException(word + " lacks its value");
            } else {
                options.computeIfAbsent(word, _ -> new ArrayList<>()).add(left.next());
            }
        }
    }

    List<String> others() {
        return others;
    }

    /** Whether an option without a value is given. */
    boolean has(String flag) {
        return options.containsKey(flag);
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    Optional<String> one(String option) throws UnknownException {
        var values = all(option);
        if (values.size() > 1) {
            throw new UnknownException(option + " is given twice");
        }
        return values.stream().findFirst();
    }

    String required(String option) throws UnknownException {
        return one(option).orElseThrow(() -> new UnknownException(option + " is missing"));
    }
}
