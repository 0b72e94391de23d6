package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.fiche.Protocole;
import java.util.List;
import java.util.Objects;

/** Judges the files together: their number (S-19) and the roles they cover (S-15). */
final class SetJudge {

    private SetJudge() {}

    static void judge(Protocole protocole, List<Judged> files) {
        var together = files.stream().flatMap(file -> file.usages().stream()).distinct().toList();
        var allKnown = files.stream().allMatch(file -> file.path() != null);
        var count = count(protocole, files);
        for (var file : files) {
            var path = file.path();
            if (path != null) {
                var set = protocole == Protocole.PESIT ? together : file.usages();
                var usage = UsageRule.judge(protocole, path, set, allKnown);
                file.findings().put(usage);
                file.findings().put(count);
            }
        }
    }

    private static Controle count(Protocole protocole, List<Judged> files) {
        if (protocole != Protocole.PESIT && files.size() > 1) {
            return Check.CERT_LEAF_COUNT.nonConforme(
                    "Le protocole %s demande un seul fichier.".formatted(protocole),
                    "Protocol %s asks for one file only.".formatted(protocole));
        }
        var leaves =
                files.stream().map(Judged::path).filter(Objects::nonNull).map(Path::leaf).toList();
        if (leaves.size() == 2 && leaves.getFirst().same(leaves.getLast())) {
            return Check.CERT_LEAF_COUNT.nonConforme(
                    "Les deux fichiers contiennent le même certificat.",
                    "Both files hold the same certificate.");
        }
        return Check.CERT_LEAF_COUNT.conforme(
                "Un certificat d'entité finale par fichier.", "One end-entity certificate a file.");
    }
}
