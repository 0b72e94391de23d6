package fr.raccordement.command.certificat;

import java.util.List;
import org.bouncycastle.cert.X509CRLHolder;

/**
 * What a PKCS#7 file holds; data, of which nothing is trusted yet.
 *
 * @param certificats without duplicates, in the order of the file
 * @param crls revocation lists
 * @param signers how many signatures the file bears; none is verified, none is relied on
 */
record Container(List<Certificat> certificats, List<X509CRLHolder> crls, int signers) {}
