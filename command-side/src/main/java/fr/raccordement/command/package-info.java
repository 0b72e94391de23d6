/** The side that decides: aggregates, their policies, the analysis of certificates. */
@NullMarked
package fr.raccordement.command;

import org.jspecify.annotations.NullMarked;
