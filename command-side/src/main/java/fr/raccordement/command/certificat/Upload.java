package fr.raccordement.command.certificat;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Violation;
import fr.raccordement.api.certificat.Fichier;
import java.util.ArrayList;
import java.util.List;

/**
 * A file let in: neither too large nor a private key.
 *
 * @param index its place among the files
 * @param name its name, fit for display
 * @param bytes its content
 */
record Upload(int index, String name, byte[] bytes) {

    static List<Upload> admit(List<Fichier> files) {
        if (files.isEmpty()) {
            throw Refusals.missing();
        }
        if (files.size() > RuleSet.MAX_FILES) {
            throw Refusals.tooManyFiles();
        }
        var uploads = new ArrayList<Upload>();
        var violations = new ArrayList<Violation>();
        for (var index = 0; index < files.size(); index++) {
            var bytes = files.get(index).contenu();
            if (bytes.length > RuleSet.MAX_BYTES) {
                violations.add(Refusals.tooLarge(index));
            } else if (PrivateKeys.isIn(bytes)) {
                violations.add(Refusals.privateKey(index));
            }
            uploads.add(new Upload(index, Texts.fileName(files.get(index).nom()), bytes));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolatedException(violations);
        }
        return uploads;
    }
}
