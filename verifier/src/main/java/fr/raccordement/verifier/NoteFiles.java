package fr.raccordement.verifier;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of text, whose names stand in whatever is said of them. */
final class NoteFiles {

    private NoteFiles() {}

    static String read(Path file) throws IOException, RefusedException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException otherwise) {
            throw new RefusedException(file + " is no text in UTF-8");
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException unread) {
            throw new IOException(file + ": " + unread.getMessage(), unread);
        }
    }
}
