package fr.raccordement.verifier;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Cosigns checkpoints that continue the one that it cosigned before, of the logs that it knows, and
 * no others (C2SP tlog-witness).
 */
final class Cosigner {

    private final CosigningKey key;
    private final WitnessState state;
    private final Clock clock;
    private final Consumer<String> journal;
    private final Map<String, NoteKey> logs = new LinkedHashMap<>();

    /**
     * @param logs those whose checkpoints it cosigns
     * @param journal receives a line for what a person should know
     */
    Cosigner(
            CosigningKey key,
            WitnessState state,
            Clock clock,
            List<NoteKey> logs,
            Consumer<String> journal) {
        this.key = key;
        this.state = state;
        this.clock = clock;
        this.journal = journal;
        logs.forEach(it -> this.logs.put(it.name(), it));
    }

    /** An answer of HTTP. */
    record Answer(int status, String type, String body) {

        static Answer sentence(int status, String text) {
            return new Answer(status, "text/plain; charset=utf-8", text + "\n");
        }

        private static Answer size(long size) {
            return new Answer(409, "text/x.tlog.size", size + "\n");
        }
    }

    /** One request at a time: between what is compared and what is remembered nothing comes. */
    synchronized Answer addCheckpoint(byte[] body) throws IOException {
        AddCheckpoint request;
        String origin;
        try {
            request = AddCheckpoint.parse(body);
            origin = SignedCheckpoint.origin(request.note());
        } catch (RefusedException malformed) {
            return Answer.sentence(400, malformed.reason());
        }
        var log = logs.get(origin);
        if (log == null) {
            return Answer.sentence(404, "This witness does not know the log " + origin);
        }
        SignedCheckpoint checkpoint;
        try {
            checkpoint = SignedCheckpoint.parse(request.text(), log);
        } catch (RefusedException notSigned) {
            return Answer.sentence(403, notSigned.reason());
        }
        if (request.old() > checkpoint.size()) {
            return Answer.sentence(400, "The old size is above that of the checkpoint");
        }
        return judge(log, request, checkpoint);
    }

    private Answer judge(NoteKey log, AddCheckpoint request, SignedCheckpoint checkpoint)
            throws IOException {
        long latest;
        byte[] root;
        try {
            var remembered = state.latest(log);
            latest = remembered.map(SignedCheckpoint::size).orElse(0L);
            root = remembered.map(SignedCheckpoint::root).orElseGet(Hash::sha256);
        } catch (RefusedException damaged) {
            throw new IOException(damaged.getMessage());
        }
        if (request.old() != latest) {
            return Answer.size(latest);
        }
        if (checkpoint.size() == latest && !Arrays.equals(checkpoint.root(), root)) {
            refuse(log, request, "has another root than the one cosigned of as many");
            return Answer.size(latest);
        }
        if (!continues(request, checkpoint, root)) {
            refuse(log, request, "is not shown to continue the one cosigned of " + latest);
            return Answer.sentence(
                    422, "The proof does not lead from the tree of %d here".formatted(latest));
        }
        if (checkpoint.size() > latest) {
            state.remember(log, request.text());
        }
        return new Answer(
                200,
                "text/plain; charset=utf-8",
                key.cosign(checkpoint.note().text(), clock.instant()));
    }

    /** Of the empty tree, by the protocol, nothing is to be proven. */
    private static boolean continues(
            AddCheckpoint request, SignedCheckpoint checkpoint, byte[] root) {
        return request.old() == 0
                ? request.proof().isEmpty()
                : Hash.isContinued(
                        request.old(), checkpoint.size(), root, checkpoint.root(), request.proof());
    }

    private void refuse(NoteKey log, AddCheckpoint request, String why) throws IOException {
        state.keepRefused(request.text());
        var size = request.note().text().split("\n")[1];
        journal.accept(
                "%s REFUSED: the checkpoint of %s events of %s %s"
                        .formatted(clock.instant(), size, log.name(), why));
    }
}
