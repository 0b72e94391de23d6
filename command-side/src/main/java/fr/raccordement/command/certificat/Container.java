package fr.raccordement.command.certificat;

import java.util.List;

/**
 * What a PKCS#7 file holds; data, of which nothing is trusted yet.
 *
 * @param certificats without duplicates, in the order of the file
 * @param lists revocation lists
 * @param signers how many signatures the file bears; none is verified, none is relied on
 */
record Container(List<Certificat> certificats, List<RevocationList> lists, int signers) {}
