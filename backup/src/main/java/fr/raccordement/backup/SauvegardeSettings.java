package fr.raccordement.backup;

import fr.raccordement.backup.BackupFailure.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The settings of backups.
 *
 * @param repertoire where the running program writes them; null where it does not
 * @param cles where it writes the keys of contacts; null for the same directory
 * @param phrase the passphrase of the keys; null where it is in a file, or missing
 * @param phraseFichier the file that holds the passphrase; null where there is none
 */
record SauvegardeSettings(
        @Nullable Path repertoire,
        @Nullable Path cles,
        @Nullable String phrase,
        @Nullable Path phraseFichier) {

    private static final String PREFIX = "raccordement.sauvegarde.";

    static SauvegardeSettings of(Environment settings) {
        return new SauvegardeSettings(
                path(settings, "repertoire"),
                path(settings, "cles"),
                text(settings, "phrase"),
                path(settings, "phrase-fichier"));
    }

    /** The passphrase; null where none is given. */
    @Nullable String passphrase() {
        if (phrase != null || phraseFichier == null) {
            return phrase;
        }
        try {
            return Files.readString(phraseFichier).strip();
        } catch (IOException e) {
            throw new BackupFailure(
                    Code.BACKUP_PASSPHRASE,
                    "The file of the passphrase, %s, cannot be read.".formatted(phraseFichier),
                    e);
        }
    }

    /** Without the passphrase. */
    @Override
    public String toString() {
        return "SauvegardeSettings[%s]".formatted(repertoire);
    }

    private static @Nullable Path path(Environment settings, String name) {
        var text = text(settings, name);
        return text == null ? null : Path.of(text);
    }

    private static @Nullable String text(Environment settings, String name) {
        var text = settings.getProperty(PREFIX + name, "");
        return text.isBlank() ? null : text;
    }
}
