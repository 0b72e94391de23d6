package fr.raccordement.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The exported proofs of all events of one aggregate. */
final class Bundle {

    private static final String FORMAT = "raccordement-preuve-1";
    private static final String WHOLE = "raccordement-dossier-entier-1";

    private final Json.Value json;
    private final NoteKey key;
    private final SignedCheckpoint checkpoint;
    private long lastIndex = -1;

    private Bundle(Json.Value json, NoteKey key, SignedCheckpoint checkpoint) {
        this.json = json;
        this.key = key;
        this.checkpoint = checkpoint;
    }

    /** Reads a bundle, alone or as the answer of the API that gave it. */
    static Bundle read(Path file, NoteKey key) throws IOException, RefusedException {
        var json = Json.read(file);
        if (json.has("data")) {
            json = json.get("data");
        }
        if (json.has("preuveFiche")) {
            json = json.get("preuveFiche");
        }
        if (!json.get("format").text().equals(FORMAT)) {
            throw new RefusedException("The bundle is of a form that is not known");
        }
        return new Bundle(
                json, key, SignedCheckpoint.parse(json.get("pointDeControle").text(), key));
    }

    SignedCheckpoint checkpoint() {
        return checkpoint;
    }

    /** The place in the log of the last of its events; -1 before they are verified. */
    long lastIndex() {
        return lastIndex;
    }

    String subject() throws RefusedException {
        return json.get("sujet").text();
    }

    /** Its events, in order, each proven to be in the log and none missing in between. */
    List<SealedEvent> verify() throws RefusedException {
        var events = new ArrayList<SealedEvent>();
        for (var each : json.get("evenements").list()) {
            events.add(verify(each, events));
        }
        if (events.isEmpty()) {
            throw new RefusedException("The bundle holds no event");
        }
        if (saysThatItIsWhole()) {
            requireWhole(events.size());
        }
        return events;
    }

    /** Whether the log has signed that there is no more of the thing under its checkpoint. */
    boolean saysThatItIsWhole() {
        return json.has("entier");
    }

    private void requireWhole(int events) throws RefusedException {
        var note = SignedNote.parse(json.get("entier").text());
        var said = note.text().split("\n", -1);
        var checkpointed = checkpoint.note().text().split("\n", -1);
        if (!key.hasSigned(note)
                || said.length != 8
                || !said[0].equals(WHOLE)
                || !said[1].equals(checkpointed[0])
                || !said[2].equals(checkpointed[1])
                || !said[3].equals(checkpointed[2])
                || !said[4].equals(subject())) {
            throw new RefusedException(
                    "The bundle claims to be whole, and the log has not signed that of it");
        }
        if (!said[5].equals(Integer.toString(events))
                || !said[6].equals(Long.toString(lastIndex))) {
            throw new RefusedException(
                    "The bundle claims to be whole and holds %d of the %s events of %s"
                            .formatted(events, said[5], subject()));
        }
    }

    private SealedEvent verify(Json.Value event, List<SealedEvent> before) throws RefusedException {
        var index = event.get("indice").number();
        var leaf = bytes(event.get("feuille"));
        var path = new ArrayList<byte[]>();
        for (var step : event.get("chemin").list()) {
            path.add(bytes(step));
        }
        var sealed = read(leaf, before.size(), index);
        if (!Hash.isIncluded(
                Hash.ofLeaf(leaf), index, checkpoint.size(), path, checkpoint.root())) {
            throw new RefusedException(
                    "Position %d (event %d of %s) is not in the log as it stands here"
                            .formatted(sealed.position(), sealed.sequence(), sealed.aggregateId()));
        }
        requireNext(sealed, before);
        lastIndex = Math.max(lastIndex, index);
        return sealed;
    }

    private static SealedEvent read(byte[] leaf, int number, long index) throws RefusedException {
        try {
            return SealedEvent.read(leaf);
        } catch (RefusedException unreadable) {
            throw new RefusedException(
                    "Event %d of the bundle (leaf %d) is %s"
                            .formatted(number, index, unreadable.getMessage()));
        }
    }

    private void requireNext(SealedEvent event, List<SealedEvent> before) throws RefusedException {
        if (!event.aggregateId().equals(subject()) || event.sequence() != before.size()) {
            throw new RefusedException(
                    "Position %d holds event %d of %s where event %d of %s belongs"
                            .formatted(
                                    event.position(),
                                    event.sequence(),
                                    event.aggregateId(),
                                    before.size(),
                                    subject()));
        }
        if (!before.isEmpty()
                && (before.getLast().position() >= event.position()
                        || !before.getLast().store().equals(event.store()))) {
            throw new RefusedException(
                    "Position %d does not follow the event before".formatted(event.position()));
        }
    }

    /** Whether its checkpoint is this one. */
    boolean isUnder(SignedCheckpoint other) {
        return checkpoint.size() == other.size() && Arrays.equals(checkpoint.root(), other.root());
    }

    static byte[] bytes(Json.Value text) throws RefusedException {
        try {
            return Base64.getDecoder().decode(text.text());
        } catch (IllegalArgumentException notBase64) {
            throw text.otherThan("Base64");
        }
    }
}
