package cn.qinqing.search;

import cn.qinqing.search.domain.DocumentRebuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Makes the index anew from its table (重建索引). The index directory may be thrown away at any time: when it is empty at
 * the start while the table is not, this happens by itself, in the background; {@code qinqing.search.rebuild=true} asks
 * for it. What changes meanwhile waits in the outbox.
 */
@Service
public class SearchRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(SearchRebuild.class);

    private final DocumentRebuild documents;
    private final boolean asked;

    SearchRebuild(DocumentRebuild documents, @Value("${qinqing.search.rebuild:false}") boolean asked) {
        this.documents = documents;
        this.asked = asked;
    }

    @EventListener(ApplicationReadyEvent.class)
    void rebuildWhenEmpty() {
        if (asked || documents.missing()) {
            Thread.ofVirtual().name("search-rebuild").start(this::rebuild);
        }
    }

    /**
     * Indexes every document and returns when all can be found; meanwhile searches find only a part.
     *
     * @return number of documents
     */
    public long rebuild() {
        LOG.info("search index: rebuilding");
        long start = System.nanoTime();
        long count = documents.rebuild();
        LOG.info("search index: {} documents in {} ms", count, (System.nanoTime() - start) / 1_000_000);
        return count;
    }
}
