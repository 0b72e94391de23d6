package fr.raccordement.api.reseau;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SFTP: the partner always calls.
 *
 * @param adressesSources public addresses or CIDR blocks that the partner calls from
 * @param login the login wanted, {@code [a-z][a-z0-9_-]{0,31}}
 * @param clePubliqueSsh an OpenSSH public key line; without it, the key of the client certificate
 *     is used
 */
public record ReseauSftp(
        List<String> adressesSources, String login, @Nullable String clePubliqueSsh)
        implements Reseau {}
