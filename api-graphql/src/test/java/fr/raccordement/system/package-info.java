/** The whole program as a child process: what a partner, the operator and a power cut can do. */
@NullMarked
package fr.raccordement.system;

import org.jspecify.annotations.NullMarked;
