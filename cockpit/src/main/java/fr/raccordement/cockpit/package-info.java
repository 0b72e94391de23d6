/**
 * What an operator asks a running program from the command line: clients of its API as any other,
 * with picocli for what is typed (D-230).
 */
@NullMarked
package fr.raccordement.cockpit;

import org.jspecify.annotations.NullMarked;
