package fr.raccordement.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line.
 *
 * <pre>
 * java -jar verifier.jar bundle.json key [checkpoint [consistency.json]]
 * java -jar verifier.jar bundle.json key --log directory
 * java -jar verifier.jar verify --log directory key [checkpoint]
 * </pre>
 *
 * The key is given itself or as the file that holds it. Ends with 0 where all is well, 1 where
 * something does not verify, 2 where nothing could be verified.
 */
public final class Verifier {

    private static final int REFUSED = 1;
    private static final int UNABLE = 2;

    private static final String USAGE =
            """
            java -jar verifier.jar bundle.json key [checkpoint [consistency.json]]
            java -jar verifier.jar bundle.json key --log directory
            java -jar verifier.jar verify --log directory key [checkpoint]
            """;

    private final PrintStream out;

    /** A verifier that prints its result. */
    public Verifier(PrintStream out) {
        this.out = out;
    }

    /** Runs the program and ends the virtual machine with its answer. */
    public static void main(String[] arguments) {
        System.exit(new Verifier(System.out).run(List.of(arguments)));
    }

    /** What {@link #main} does; its answer is returned. */
    public int run(List<String> arguments) {
        try {
            if (arguments.size() < 2) {
                out.print(USAGE);
                return UNABLE;
            }
            if (arguments.get(0).equals("verify") && arguments.get(1).equals("--log")) {
                return log(arguments.subList(2, arguments.size()));
            }
            return bundle(arguments);
        } catch (RefusedException refused) {
            out.println("DOES NOT VERIFY: " + refused.getMessage());
            return REFUSED;
        } catch (IOException unreadable) {
            out.println("Cannot read " + unreadable.getMessage());
            return UNABLE;
        }
    }

    private int bundle(List<String> arguments) throws IOException, RefusedException {
        var key = key(arguments.get(1));
        var bundle = Bundle.read(Files.readString(Path.of(arguments.get(0))), key);
        var events = bundle.verify();
        if (arguments.size() > 3 && arguments.get(2).equals("--log")) {
            new PublishedLog(Path.of(arguments.get(3)), key).verify(bundle.checkpoint());
        } else if (arguments.size() > 2) {
            var other = SignedCheckpoint.parse(Files.readString(Path.of(arguments.get(2))), key);
            if (!isOfSameLog(bundle, other, arguments.subList(3, arguments.size()))) {
                out.printf(
                        "Nothing links the checkpoints of %d and %d events: give a consistency"
                                + " proof, or --log%n",
                        bundle.checkpoint().size(), other.size());
                return UNABLE;
            }
        }
        out.printf(
                "OK: %d events of %s, sealed in a log of %d events%n",
                events.size(), bundle.subject(), bundle.checkpoint().size());
        for (var event : events) {
            out.printf(
                    "  %d  position %d  %s  %s%n",
                    event.sequence(),
                    event.position(),
                    event.timestamp(),
                    event.type().substring(event.type().lastIndexOf('.') + 1));
        }
        printLimits(bundle, events.getLast(), arguments.size() > 2);
        return 0;
    }

    /** What an OK does not show, so that nobody reads more into it. */
    private void printLimits(Bundle bundle, SealedEvent last, boolean compared)
            throws RefusedException {
        out.printf(
                "Not shown: that nothing happened to %s after event %d (position %d). A bundle may"
                        + " be cut off behind any event: ask for a fresh one, by another way.%n",
                bundle.subject(), last.sequence(), last.position());
        if (!compared) {
            out.println(
                    "Not shown: that others were given the same history. Give a checkpoint obtained"
                            + " elsewhere, or --log with a copy of the published directory.");
        }
    }

    private static boolean isOfSameLog(
            Bundle bundle, SignedCheckpoint other, List<String> consistency)
            throws IOException, RefusedException {
        if (bundle.isUnder(other)) {
            return true;
        }
        if (bundle.checkpoint().size() == other.size()) {
            throw new RefusedException(
                    "The checkpoint given has another root: there are two histories");
        }
        if (consistency.isEmpty()) {
            return false;
        }
        requireContinued(
                bundle.checkpoint(), other, Files.readString(Path.of(consistency.getFirst())));
        return true;
    }

    private static void requireContinued(SignedCheckpoint one, SignedCheckpoint other, String text)
            throws RefusedException {
        var json = Json.parse(text);
        if (json.has("data")) {
            json = json.get("data");
        }
        if (json.has("preuveCoherence")) {
            json = json.get("preuveCoherence");
        }
        var proof = new ArrayList<byte[]>();
        for (var step : json.get("chemin").list()) {
            proof.add(Bundle.bytes(step));
        }
        var first = one.size() < other.size() ? one : other;
        var second = first == one ? other : one;
        if (!Hash.isContinued(first.size(), second.size(), first.root(), second.root(), proof)) {
            throw new RefusedException(
                    "The checkpoint of %d events does not continue that of %d"
                            .formatted(second.size(), first.size()));
        }
    }

    private int log(List<String> arguments) throws IOException, RefusedException {
        if (arguments.size() < 2) {
            out.print(USAGE);
            return UNABLE;
        }
        var key = key(arguments.get(1));
        var log = new PublishedLog(Path.of(arguments.get(0)), key);
        var others = new ArrayList<SignedCheckpoint>();
        if (arguments.size() > 2) {
            var note = Files.readString(Path.of(arguments.get(2)));
            others.add(SignedCheckpoint.parse(note, key));
        }
        var size = log.verify(others.toArray(SignedCheckpoint[]::new));
        out.printf("OK: %d checkpoints, %d events%n", log.checkpoints(), size);
        out.printf(
                "Not shown: what happened after event %d of the log%s.%n",
                size - 1,
                others.isEmpty()
                        ? "; that it is the only one under this key: give a checkpoint obtained"
                                + " elsewhere"
                        : "");
        return 0;
    }

    private static PublicKeyOfLog key(String text) throws IOException, RefusedException {
        return PublicKeyOfLog.parse(text.contains("+") ? text : Files.readString(Path.of(text)));
    }
}
