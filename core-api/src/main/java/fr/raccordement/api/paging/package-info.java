/** How a page of any list is asked for and answered. */
@NullMarked
package fr.raccordement.api.paging;

import org.jspecify.annotations.NullMarked;
