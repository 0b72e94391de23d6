package fr.raccordement.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The command line.
 *
 * <pre>
 * java -jar verifier.jar bundle.json key [checkpoint [consistency.json]]
 * java -jar verifier.jar bundle.json key --log directory
 * java -jar verifier.jar verify --log directory key [checkpoint]
 * java -jar verifier.jar temoin --listen address:port --key file --state directory --log key
 * </pre>
 *
 * A key is given itself or as the file that holds it. Those that verify take {@code --temoin key},
 * as often as wanted: each of these witnesses, or {@code --quorum} of them, must have cosigned.
 * {@code --entier} demands of a bundle that the log has signed that it is whole. They end with 0
 * where all is well, 1 where something does not verify, 2 where nothing could be verified, 3 where
 * a bundle verifies and does not claim to be whole, which was demanded.
 */
public final class Verifier {

    private static final int REFUSED = 1;
    private static final int UNABLE = 2;
    private static final int NOT_WHOLE = 3;

    private static final String LOG = "--log";
    private static final String WITNESS = "--temoin";
    private static final String QUORUM = "--quorum";
    private static final String WHOLE = "--entier";

    private static final String USAGE =
            """
            java -jar verifier.jar bundle.json key [checkpoint [consistency.json]]
            java -jar verifier.jar bundle.json key --log directory
            java -jar verifier.jar verify --log directory key [checkpoint]
                all of these: --temoin KEY for each witness that must have cosigned, --quorum N for N of them
                of a bundle: --entier demands that the log has signed that it is whole
            java -jar verifier.jar temoin --listen ADDRESS:PORT --key FILE --state DIRECTORY --log KEY
                a witness, which cosigns the checkpoints of that log (--log again for more); --name NAME for its own
            A KEY is given itself, or as the file that holds it.

            Answers:
              0   verified; what an OK does not show stands below it
              1   something does not verify
              2   nothing could be verified: badly asked, or a file cannot be read
              3   verified, but the bundle does not claim to be whole, which --entier demands
            """;

    private final PrintStream out;

    /** A verifier that prints its result. */
    public Verifier(PrintStream out) {
        this.out = out;
    }

    /** Runs the program; what verifies ends the virtual machine with its answer. */
    public static void main(String[] arguments) {
        var verifier = new Verifier(System.out);
        var words = List.of(arguments);
        if (asksForHelp(words)) {
            verifier.out.print(USAGE);
        } else if (!words.isEmpty() && words.getFirst().equals("temoin")) {
            var answer = verifier.witness(words.subList(1, words.size()));
            if (answer != 0) {
                System.exit(answer);
            }
        } else {
            System.exit(verifier.run(words));
        }
    }

    private static boolean asksForHelp(List<String> words) {
        return words.stream().anyMatch(it -> it.equals("--help") || it.equals("-h"))
                || words.equals(List.of("help"));
    }

    /** What {@link #main} does where it verifies; its answer is returned. */
    public int run(List<String> words) {
        try {
            return !words.isEmpty() && words.getFirst().equals("verify")
                    ? log(arguments(words.subList(1, words.size()), Set.of()))
                    : bundle(arguments(words, Set.of(WHOLE)));
        } catch (Arguments.UnknownException asked) {
            out.println(asked.getMessage());
            out.print(USAGE);
            return UNABLE;
        } catch (RefusedException refused) {
            out.println("DOES NOT VERIFY: " + refused.getMessage());
            return REFUSED;
        } catch (IOException unreadable) {
            out.println("Cannot read " + unreadable.getMessage());
            return UNABLE;
        } catch (UncheckedIOException unreadable) {
            out.println("Cannot read: " + unreadable.getMessage());
            return UNABLE;
        }
    }

    private static Arguments arguments(List<String> words, Set<String> flags)
            throws Arguments.UnknownException {
        return new Arguments(words, flags, LOG, WITNESS, QUORUM);
    }

    /** Begins to witness, on threads of its own; 0 once it does. */
    private int witness(List<String> words) {
        try {
            var arguments =
                    new Arguments(
                            words, Set.of(), "--listen", "--key", "--state", "--log", "--name");
            if (!arguments.others().isEmpty() || arguments.all(LOG).isEmpty()) {
                throw new Arguments.UnknownException("A witness knows one log at least: --log KEY");
            }
            var logs = new ArrayList<String>();
            for (var log : arguments.all(LOG)) {
                logs.add(text(log));
            }
            var server =
                    WitnessServer.start(
                            new WitnessServer.Terms(
                                    address(arguments.required("--listen")),
                                    Path.of(arguments.required("--key")),
                                    Path.of(arguments.required("--state")),
                                    arguments.one("--name").orElse(null),
                                    logs),
                            Clock.systemUTC(),
                            out::println);
            out.println("Witness " + server.verifierKey());
            out.printf(
                    "Listening on http://%s:%d/add-checkpoint%n",
                    server.address().getHostString(), server.address().getPort());
            return 0;
        } catch (Arguments.UnknownException asked) {
            out.println(asked.getMessage());
            out.print(USAGE);
        } catch (IllegalArgumentException refused) {
            out.println("Cannot witness: " + refused.getMessage());
        } catch (RefusedException refused) {
            out.println("Cannot witness: " + refused.getMessage());
        } catch (IOException failed) {
            out.println("Cannot witness: " + failed);
        }
        return UNABLE;
    }

    private static InetSocketAddress address(String text) throws Arguments.UnknownException {
        var colon = text.lastIndexOf(':');
        try {
            var host = colon < 0 ? "" : text.substring(0, colon);
            var address =
                    new InetSocketAddress(
                            host.replaceAll("^\\[(.*)]$", "$1"),
                            Integer.parseInt(text.substring(colon + 1)));
            if (!host.isEmpty() && !address.isUnresolved()) {
                return address;
            }
        } catch (IllegalArgumentException noPort) {
            // said below
        }
        throw new Arguments.UnknownException("--listen takes ADDRESS:PORT, not " + text);
    }

    private int bundle(Arguments arguments)
            throws IOException, RefusedException, Arguments.UnknownException {
        var files = arguments.others();
        var directory = arguments.one(LOG).orElse(null);
        if (files.size() < 2 || files.size() > (directory == null ? 4 : 2)) {
            throw new Arguments.UnknownException("A bundle and the key of its log are wanted");
        }
        var quorum = quorum(arguments);
        var key = NoteKey.parse(NoteKey.Kind.LOG, text(files.get(1)));
        var bundle = Bundle.read(Path.of(files.getFirst()), key);
        var events = bundle.verify();
        var linked = new ArrayList<>(List.of(bundle.checkpoint()));
        if (directory != null) {
            var log = new PublishedLog(Path.of(directory), key);
            log.verify(bundle.checkpoint());
            linked.addAll(log.all());
        } else if (files.size() > 2) {
            var other = SignedCheckpoint.parse(NoteFiles.read(Path.of(files.get(2))), key);
            if (!isOfSameLog(bundle, other, files.subList(3, files.size()))) {
                out.printf(
                        "Nothing links the checkpoints of %d and %d events: give a consistency"
                                + " proof, or --log%n",
                        bundle.checkpoint().size(), other.size());
                return UNABLE;
            }
            linked.add(other);
        }
        var seen = quorum.require(linked, bundle.lastIndex() + 1);
        if (arguments.has(WHOLE) && !bundle.saysThatItIsWhole()) {
            out.printf(
                    "NOT WHOLE: the %d events of %s verify, and the bundle does not claim that they"
                            + " are all: ask for a fresh one%n",
                    events.size(), bundle.subject());
            return NOT_WHOLE;
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
        print(seen);
        printLimits(bundle, events.getLast(), linked.size() > 1 || !seen.isEmpty());
        return 0;
    }

    private void print(List<Quorum.Seen> seen) {
        for (var each : seen) {
            out.printf(
                    "Witness %s saw this log, of %d events, at %s%n",
                    each.witness(), each.size(), each.at());
        }
    }

    /** What an OK does not show, so that nobody reads more into it. */
    private void printLimits(Bundle bundle, SealedEvent last, boolean compared)
            throws RefusedException {
        if (bundle.saysThatItIsWhole()) {
            out.printf(
                    "Whole: the log says that it had no other event of %s among its first %d.%n",
                    bundle.subject(), bundle.checkpoint().size());
            out.printf(
                    "Not shown: that nothing happened to %s after event %d of the log: nothing"
                        + " later is excluded unless a witness or a later checkpoint says so; ask"
                        + " for a fresh bundle.%n",
                    bundle.subject(), bundle.checkpoint().size() - 1);
        } else {
            out.printf(
                    "Not shown: that nothing happened to %s after event %d (position %d). This"
                        + " bundle does not claim to be whole and may be cut off behind any event:"
                        + " ask for a fresh one, by another way.%n",
                    bundle.subject(), last.sequence(), last.position());
        }
        if (!compared) {
            out.println(
                    "Not shown: that others were given the same history. Give a checkpoint obtained"
                        + " elsewhere, --log with a copy of the published directory, or --temoin"
                        + " with the key of a witness.");
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
        requireContinued(bundle.checkpoint(), other, Path.of(consistency.getFirst()));
        return true;
    }

    private static void requireContinued(SignedCheckpoint one, SignedCheckpoint other, Path file)
            throws IOException, RefusedException {
        var json = Json.read(file);
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

    private int log(Arguments arguments)
            throws IOException, RefusedException, Arguments.UnknownException {
        var files = arguments.others();
        if (files.isEmpty() || files.size() > 2) {
            throw new Arguments.UnknownException("The key of the log is wanted");
        }
        var quorum = quorum(arguments);
        var key = NoteKey.parse(NoteKey.Kind.LOG, text(files.getFirst()));
        var log = new PublishedLog(Path.of(arguments.required(LOG)), key);
        var others = new ArrayList<SignedCheckpoint>();
        if (files.size() > 1) {
            others.add(SignedCheckpoint.parse(NoteFiles.read(Path.of(files.get(1))), key));
        }
        var size = log.verify(others.toArray(SignedCheckpoint[]::new));
        var seen = quorum.require(log.all(), 1);
        out.printf("OK: %d checkpoints, %d events%n", log.checkpoints(), size);
        print(seen);
        out.printf(
                "Not shown: what happened after event %d of the log%s.%n",
                size - 1,
                others.isEmpty() && seen.isEmpty()
                        ? "; that it is the only one under this key: give a checkpoint obtained"
                                + " elsewhere, or --temoin with the key of a witness"
                        : "");
        var witnessed = seen.stream().mapToLong(Quorum.Seen::size).max().orElse(size);
        if (witnessed < size) {
            out.printf(
                    "Not shown: that a witness saw events %d to %d of the log.%n",
                    witnessed, size - 1);
        }
        return 0;
    }

    private static Quorum quorum(Arguments arguments)
            throws IOException, RefusedException, Arguments.UnknownException {
        var witnesses = new ArrayList<NoteKey>();
        for (var text : new LinkedHashSet<>(arguments.all(WITNESS))) {
            var key = NoteKey.parse(NoteKey.Kind.WITNESS, text(text));
            if (witnesses.stream().noneMatch(it -> it.key().equals(key.key()))) {
                witnesses.add(key);
            }
        }
        var wanted = arguments.one(QUORUM).orElse(Integer.toString(witnesses.size()));
        if (!wanted.matches("[0-9]{1,4}")
                || Integer.parseInt(wanted) > witnesses.size()
                || Integer.parseInt(wanted) == 0 && !witnesses.isEmpty()) {
            throw new Arguments.UnknownException(
                    "--quorum takes a number from 1 to that of the witnesses, which are "
                            + witnesses.size());
        }
        return new Quorum(witnesses, Integer.parseInt(wanted));
    }

    /** A key, or what stands in the file of that name. */
    private static String text(String text) throws IOException, RefusedException {
        return text.contains("+") ? text : NoteFiles.read(Path.of(text));
    }
}
