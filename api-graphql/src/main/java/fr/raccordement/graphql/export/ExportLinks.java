package fr.raccordement.graphql.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.graphql.pagination.CursorKey;
import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Links to files, which nobody can guess who was not given them. */
@Component
class ExportLinks {

    static final String PATH = "/exports/{id}/{token}";

    private final CursorKey key;

    ExportLinks(CursorKey key) {
        this.key = key;
    }

    String url(String exportId) {
        return PATH.replace("{id}", exportId).replace("{token}", token(exportId));
    }

    boolean isOf(String exportId, String token) {
        return MessageDigest.isEqual(token.getBytes(UTF_8), token(exportId).getBytes(UTF_8));
    }

    private String token(String exportId) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.sign(("export:" + exportId).getBytes(UTF_8)));
    }
}
