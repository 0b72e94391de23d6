/** What the operator is told of by the system: {@code Alerte} keeps which cases were told. */
@NullMarked
package fr.raccordement.command.alerte;

import org.jspecify.annotations.NullMarked;
