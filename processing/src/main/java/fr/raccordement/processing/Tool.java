package fr.raccordement.processing;

import java.util.List;

/** What the program does and ends, instead of serving; found as a service. */
public interface Tool {

    /** Its name, the first argument of the program. */
    String name();

    /**
     * Does it.
     *
     * @param arguments those after the name
     * @return the answer of the process: 0 done, 1 refused, 2 badly asked
     */
    int run(List<String> arguments);
}
