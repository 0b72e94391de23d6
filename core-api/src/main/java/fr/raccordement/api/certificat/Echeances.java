package fr.raccordement.api.certificat;

import fr.raccordement.api.fiche.Validite;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The checks that time decides, by the certificate of a chain that expires first: CERT_VALIDITY,
 * CERT_EXPIRY_SOON and CERT_PERIOD. An analysis kept since is read by them as of any instant.
 */
public final class Echeances {

    /** With fewer days left, connecting is discouraged. */
    public static final int JOURS_D_AVERTISSEMENT = 30;

    private static final String VALIDITY = "CERT_VALIDITY";
    private static final String EXPIRY_SOON = "CERT_EXPIRY_SOON";
    private static final String PERIOD = "CERT_PERIOD";

    /** The operator's calendar: validity is given in its days. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter FR =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

    private Echeances() {}

    /**
     * The analysis as it reads at an instant.
     *
     * @param validite the period of use; null while it is not known
     */
    public static CertificatAnalyse asOf(
            CertificatAnalyse analyse, @Nullable Validite validite, Instant now) {
        var fin = analyse.fin();
        if (fin == null) {
            return analyse;
        }
        var judged =
                Stream.of(
                                validity(fin, now),
                                expirySoon(fin, now),
                                period(analyse, validite, LocalDate.MIN))
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toMap(Controle::code, Function.identity()));
        return analyse.with(
                analyse.controles().stream().map(stored -> current(stored, judged)).toList());
    }

    /** What stood in the way already when it was analysed stands there still. */
    private static Controle current(Controle stored, Map<String, Controle> judged) {
        return stored.code().equals(VALIDITY) && stored.verdict() != Verdict.CONFORME
                ? stored
                : judged.getOrDefault(stored.code(), stored);
    }

    private static @Nullable Controle validity(Instant fin, Instant now) {
        return now.isBefore(fin)
                ? null
                : new Controle(
                        VALIDITY,
                        Verdict.NON_CONFORME,
                        Severite.ERREUR,
                        "Le certificat ou sa chaîne a expiré le %s.".formatted(FR.format(fin)),
                        "The certificate or its chain expired on %s.".formatted(EN.format(fin)));
    }

    /** CERT_EXPIRY_SOON: connecting with a certificate about to expire is discouraged. */
    public static Controle expirySoon(Instant fin, Instant now) {
        var left = Duration.between(now, fin);
        if (!left.isPositive()) {
            return soon(
                    Verdict.NON_VERIFIE,
                    "Le certificat ou sa chaîne a déjà expiré.",
                    "The certificate or its chain has already expired.");
        }
        if (left.compareTo(Duration.ofDays(JOURS_D_AVERTISSEMENT)) < 0) {
            return soon(
                    Verdict.NON_CONFORME,
                    "Le certificat ou sa chaîne expire dans moins de %d jours, le %s."
                            .formatted(JOURS_D_AVERTISSEMENT, FR.format(fin)),
                    "The certificate or its chain expires in fewer than %d days, on %s."
                            .formatted(JOURS_D_AVERTISSEMENT, EN.format(fin)));
        }
        return soon(
                Verdict.CONFORME,
                "Plus de %d jours restent avant l'expiration.".formatted(JOURS_D_AVERTISSEMENT),
                "More than %d days are left.".formatted(JOURS_D_AVERTISSEMENT));
    }

    private static Controle soon(Verdict verdict, String fr, String en) {
        return new Controle(EXPIRY_SOON, verdict, Severite.AVERTISSEMENT, fr, en);
    }

    private static @Nullable Controle period(
            CertificatAnalyse analyse, @Nullable Validite validite, LocalDate from) {
        if (validite == null) {
            return null;
        }
        return covers(analyse, validite, from)
                ? new Controle(
                        PERIOD,
                        Verdict.CONFORME,
                        Severite.ERREUR,
                        "La période de validité du raccordement tient dans celle du certificat et"
                                + " de sa chaîne.",
                        "The validity period of the connection lies within that of the certificate"
                                + " and its chain.")
                : new Controle(
                        PERIOD, Verdict.NON_CONFORME, Severite.ERREUR, OUTSIDE_FR, OUTSIDE_EN);
    }

    /** What CERT_PERIOD says of a period that is not covered, in French. */
    public static final String OUTSIDE_FR =
            "La période de validité du raccordement sort de celle du certificat ou de sa chaîne.";

    /** The same in English. */
    public static final String OUTSIDE_EN =
            "The validity period of the fiche exceeds that of the certificate or its chain.";

    /**
     * Whether the fiche is used on no day on which a certificate is not valid, to the end of the
     * last; on the day on which it becomes valid it may be.
     *
     * @param from days before this one do not matter
     */
    public static boolean covers(CertificatAnalyse analyse, Validite validite, LocalDate from) {
        var debut = analyse.valideDu();
        var fin = analyse.fin();
        if (debut == null || fin == null) {
            return true;
        }
        var du = validite.du().isBefore(from) ? from : validite.du();
        var end = validite.au().plusDays(1).atStartOfDay(PARIS).toInstant();
        return !du.isBefore(LocalDate.ofInstant(debut, PARIS)) && !fin.plusSeconds(1).isBefore(end);
    }
}
