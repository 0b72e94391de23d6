package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.structure.TypeIdentifiant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * CERT_HOLDER: the SIREN or SIRET that a certificate bears, where French and European profiles put
 * it (RGS: OU {@code 0002 <SIREN or SIRET>}; ETSI EN 319 412-1: organizationIdentifier {@code
 * NTRFR-<SIREN>} or {@code VATFR-..<SIREN>}; serialNumber), against the structure. A certificate
 * may be of another establishment of the same company, and outlive a change of SIRET: any
 * identifier that the structure has or had will do.
 */
public final class CertificatHolder {

    private static final int SIREN = 9;
    private static final Pattern UNIT = Pattern.compile("(?:0002|0009)\\s*(\\d{9}(?:\\d{5})?)");
    private static final Pattern IDENTIFIER =
            Pattern.compile("(?:NTRFR-|SI:FR-)(\\d{9}(?:\\d{5})?)|VATFR-[0-9A-Z]{2}(\\d{9})");
    private static final Pattern NUMBER = Pattern.compile("(\\d{9}(?:\\d{5})?)");

    private CertificatHolder() {}

    /**
     * The analysis, with this check made for a structure.
     *
     * @param identifiants of the structure, those that it had included, the one in force last
     */
    public static CertificatAnalyse judged(CertificatAnalyse analyse, List<String> identifiants) {
        return analyse.der().isEmpty()
                ? analyse
                : Check.replace(analyse, judge(analyse, identifiants));
    }

    private static Controle judge(CertificatAnalyse analyse, List<String> identifiants) {
        var borne = borne(analyse.der().getFirst());
        if (borne.isEmpty()) {
            return Check.CERT_HOLDER.nonVerifie(
                    "Le certificat ne porte ni SIREN ni SIRET.",
                    "The certificate bears neither SIREN nor SIRET.");
        }
        var sirens =
                identifiants.stream()
                        .filter(TypeIdentifiant.SIRET::admits)
                        .map(siret -> siret.substring(0, SIREN))
                        .toList();
        if (sirens.isEmpty()) {
            return Check.CERT_HOLDER.nonVerifie(
                    "La structure n'a pas de SIRET auquel comparer celui du certificat.",
                    "The structure has no SIRET to compare that of the certificate with.");
        }
        var names = String.join(", ", borne);
        return borne.stream().anyMatch(each -> sirens.contains(each.substring(0, SIREN)))
                ? Check.CERT_HOLDER.conforme(
                        "Le certificat porte le SIREN de la structure.",
                        "The certificate bears the SIREN of the structure.")
                : Check.CERT_HOLDER.nonConforme(
                        "Le certificat porte %s, et la structure est %s."
                                .formatted(names, identifiants.getLast()),
                        "The certificate bears %s, and the structure is %s."
                                .formatted(names, identifiants.getLast()));
    }

    private static List<String> borne(String der) {
        try {
            BouncyCastle.prepare();
            var subject = Certificate.getInstance(Base64.getDecoder().decode(der)).getSubject();
            return Stream.of(
                            in(subject, BCStyle.ORGANIZATION_IDENTIFIER, IDENTIFIER),
                            in(subject, BCStyle.OU, UNIT),
                            in(subject, BCStyle.SERIALNUMBER, NUMBER))
                    .flatMap(found -> found)
                    .distinct()
                    .toList();
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    private static Stream<String> in(
            X500Name subject, ASN1ObjectIdentifier attribute, Pattern pattern) {
        return Stream.of(subject.getRDNs())
                .flatMap(rdn -> Stream.of(rdn.getTypesAndValues()))
                .filter(each -> each.getType().equals(attribute))
                .map(each -> IETFUtils.valueToString(each.getValue()).replace("\\", ""))
                .map(value -> value.replaceAll("(?<=\\d)[ .\\u00A0](?=\\d{3})", "").strip())
                .map(pattern::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(CertificatHolder::isNumber);
    }

    /** Luhn, as SIREN and SIRET are checked; the Post's establishments may add up otherwise. */
    private static boolean isNumber(String digits) {
        var siren = digits.substring(0, SIREN);
        var sum = 0;
        for (var index = 0; index < SIREN; index++) {
            var digit = siren.charAt(SIREN - 1 - index) - '0';
            var weighed = index % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
