package fr.raccordement.api.webhook.query;

import fr.raccordement.api.paging.PageBounds;
import java.util.List;

/**
 * @param livraisons the page
 * @param bounds where it lies
 */
public record LivraisonPage(List<LivraisonView> livraisons, PageBounds bounds) {

    /** Of whoever may see none. */
    public static final LivraisonPage NOTHING = new LivraisonPage(List.of(), PageBounds.NOTHING);
}
