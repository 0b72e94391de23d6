package fr.raccordement.processing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The programs that share one read store, and what each says of itself. Whoever is not heard any
 * more is not among them; a program that is not heard by the store knows that of itself (D-216).
 */
public interface Nodes {

    /** What this program is called among them, as no other ever is. */
    String self();

    /** Whether no other can be there, because the read store is its program's own. */
    boolean isAlone();

    /** Those that were heard lately, without this one. */
    List<Node> others();

    /** Whether others have heard this one lately: what it said of itself is known to them. */
    boolean isHeard();

    /**
     * Says something of this program, and that it is there.
     *
     * @throws RuntimeException where the store does not take it
     */
    void say(String what, String value);

    /** The same, said anew each time that it is heard. */
    void keepSaying(String what, Supplier<String> value);

    /** Waits that long and tells whether any other was heard meanwhile; for the start. */
    boolean anyHeardWithin(Duration time) throws InterruptedException;

    /**
     * A program.
     *
     * @param says what it says of itself
     */
    record Node(String name, Map<String, String> says) {

        /** What it says, or nothing. */
        public String says(String what) {
            return says.getOrDefault(what, "");
        }
    }

    /** Of a program that is alone. */
    static Nodes alone(String self) {
        return new Nodes() {
            @Override
            public String self() {
                return self;
            }

            @Override
            public boolean isAlone() {
                return true;
            }

            @Override
            public List<Node> others() {
                return List.of();
            }

            @Override
            public boolean isHeard() {
                return true;
            }

            @Override
            public void say(String what, String value) {}

            @Override
            public void keepSaying(String what, Supplier<String> value) {}

            @Override
            public boolean anyHeardWithin(Duration time) {
                return false;
            }
        };
    }
}
