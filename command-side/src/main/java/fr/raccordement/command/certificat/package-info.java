/**
 * Judges the certificates deposited on a fiche, offline and within fixed bounds; keeps the list of
 * trusted issuers.
 *
 * <table>
 * <caption>Which class does what</caption>
 * <tr><td>from outside</td><td>{@link fr.raccordement.command.certificat.CertificateJudge} while a
 *     command is decided, by {@code ClaimAwareJudge}, which adds CERT_UNIQUE;
 *     {@code AnalyseFichiersHandler} without a deposit</td></tr>
 * <tr><td>an analysis</td><td>{@code CertificateAnalysis}, in the {@code Turns} and within
 *     the time of {@code BoundedWork}:
 *     {@code Upload} and {@code PrivateKeys} refuse, {@code FileJudge} judges each file,
 *     {@code SetJudge} all together; {@code Recheck} judges again later</td></tr>
 * <tr><td>reading</td><td>{@code ContainerBytes}, {@code Pem}, {@code Asn1Guard},
 *     {@code Slices}, {@code ContainerReader}, {@code CertificatReader}, into {@code Container} and
 *     {@code Certificat}</td></tr>
 * <tr><td>the path</td><td>{@code Leaves}; {@code PathFinder} among the verified signatures of
 *     {@code IssuerGraph}, good where {@code PkixBuilder} with {@code AuthorityChecker} and
 *     {@code Constraint} says so, else judged by {@code PathRules}</td></tr>
 * <tr><td>revocation</td><td>{@code Revocations} of {@code RevocationList}s</td></tr>
 * <tr><td>keys</td><td>{@link fr.raccordement.command.certificat.KeyIdentity}, by which
 *     {@link fr.raccordement.command.certificat.CertificatClaims} claims them</td></tr>
 * <tr><td>the checks</td><td>{@link fr.raccordement.command.certificat.Check}, each by a
 *     {@code *Rule}, given a {@code RuleCase}; collected in {@code Findings}; their version and
 *     numbers in {@code RuleSet}</td></tr>
 * <tr><td>what is said besides</td><td>{@code Details} of each certificate, {@code Exigences} of a
 *     protocol, {@link fr.raccordement.command.certificat.CertificatHolder}; what time decides is in
 *     {@link fr.raccordement.api.certificat.Echeances}</td></tr>
 * <tr><td>trust</td><td>{@code TrustList}: {@code IssuerDirectory}, and the decisions of
 *     administrators, {@code TrustDecisions}, on the aggregate {@code ListeDeConfiance}; queried
 *     through {@code EmetteurQueryHandler}</td></tr>
 * </table>
 */
@NullMarked
package fr.raccordement.command.certificat;

import org.jspecify.annotations.NullMarked;
