package fr.raccordement.scellement;

import fr.raccordement.api.scellement.query.PointDeControleView;
import java.util.Base64;
import java.util.List;

/** The log as queries return it. */
final class Views {

    private Views() {}

    static PointDeControleView checkpoint(Checkpoint checkpoint) {
        return new PointDeControleView(
                checkpoint.size(), text(checkpoint.root()), checkpoint.at(), checkpoint.note());
    }

    static List<String> texts(List<byte[]> hashes) {
        return hashes.stream().map(Views::text).toList();
    }

    static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
