package cn.qinqing.search.domain;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * How one word of a query matches. The steps between exact, beginning and part are so far apart that no sum of lower
 * ones reaches the next; within a step the weight of the document decides.
 */
final class WordMatch {

    private static final float EXACT = 100_000;
    private static final float BEGINNING = 20_000;
    private static final float PART = 4_000;
    private static final float CHARACTER = 1;

    /** Of the pairs of a long word, so many in a hundred must occur: 库尔勒石油 finds 库尔勒恒地石油技术有限公司. */
    private static final int PAIRS_NEEDED = 70;

    private WordMatch() {}

    static PredicateFinalStep of(SearchPredicateFactory f, String word) {
        List<PredicateFinalStep> ways = new ArrayList<>();
        exactAndBeginning(f, word, DocumentFields.NAME_KEYS, ways);
        if (SearchText.length(word) == 1) {
            ways.add(constant(f, DocumentFields.CHARACTERS, word, CHARACTER));
        } else {
            ways.add(part(f, DocumentFields.PAIRS, word));
        }
        if (!SearchText.holdsHan(word)) {
            letters(f, word, ways);
        } else if (SearchText.length(word) > 3) {
            ways.add(mostPairs(f, word));
        }
        return f.bool(any -> ways.forEach(any::should));
    }

    private static void letters(SearchPredicateFactory f, String word, List<PredicateFinalStep> ways) {
        exactAndBeginning(f, word, DocumentFields.PINYIN_KEYS, ways);
        exactAndBeginning(f, word, DocumentFields.INITIAL_KEYS, ways);
        exactAndBeginning(f, word, DocumentFields.CODE_KEYS, ways);
        if (SearchText.length(word) >= 3) {
            ways.add(part(f, DocumentFields.PINYIN_PARTS, word));
            ways.add(part(f, DocumentFields.INITIAL_PARTS, word));
            ways.add(part(f, DocumentFields.CODE_PARTS, word));
        }
    }

    private static void exactAndBeginning(
            SearchPredicateFactory f, String word, String field, List<PredicateFinalStep> ways) {
        ways.add(constant(f, field, word, EXACT));
        ways.add(f.prefix().field(field).matching(word).constantScore().boost(BEGINNING));
    }

    private static PredicateFinalStep constant(SearchPredicateFactory f, String field, String word, float score) {
        return f.match().field(field).matching(word).constantScore().boost(score);
    }

    private static PredicateFinalStep part(SearchPredicateFactory f, String field, String word) {
        return f.phrase().field(field).matching(word).constantScore().boost(PART);
    }

    private static PredicateFinalStep mostPairs(SearchPredicateFactory f, String word) {
        int[] points = word.codePoints().toArray();
        return f.bool(pairs -> {
            for (int i = 0; i + 1 < points.length; i++) {
                pairs.should(f.match().field(DocumentFields.PAIRS).matching(new String(points, i, 2)));
            }
            pairs.minimumShouldMatchPercent(PAIRS_NEEDED);
        });
    }
}
