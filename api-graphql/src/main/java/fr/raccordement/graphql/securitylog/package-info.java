/**
 * What a guard has to know afterwards: a log of its own, apart from that of the program (D-201).
 */
@NullMarked
package fr.raccordement.graphql.securitylog;

import org.jspecify.annotations.NullMarked;
