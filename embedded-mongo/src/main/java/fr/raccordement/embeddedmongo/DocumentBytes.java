package fr.raccordement.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** A document as BSON and back (D-057). */
final class DocumentBytes {

    private static final int BUFFER_SIZE = 8 * 1024;

    private DocumentBytes() {}

    static byte[] of(Document document) {
        var buffer = Unpooled.buffer(BUFFER_SIZE);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    static Document read(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
