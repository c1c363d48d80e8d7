package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said once of a document is what its template may name, what a preview shows and what it says. */
class DocumentFrameTest {

    private record Paper(String firm, List<String> things) {}

    private static final DocumentFrame<Paper> FRAME = DocumentFrame.of(Paper.class)
            .required("企业", "某某公司", Paper::firm)
            .field("件数", "3", paper -> String.valueOf(paper.things().size()))
            .table(
                    "事项",
                    Paper::things,
                    List.of(
                            DocumentFrame.counting(14),
                            DocumentFrame.<String>column("内容", "某事", 90, (thing, n) -> thing)
                                    .headed("交办内容")
                                    .required()))
            .done();

    @Test
    void places_and_samples_follow_from_it() {
        DocumentPlaces places = FRAME.places();
        assertThat(places.fields())
                .containsExactly(DocumentPlaces.Place.required("企业", "某某公司"), DocumentPlaces.Place.of("件数", "3"));
        assertThat(places.tables().getFirst().columns())
                .extracting(DocumentPlaces.Place::required)
                .containsExactly(false, true);
        assertThat(places.sample().tables().get("事项").getLast()).isEqualTo(Map.of("序号", "3", "内容", "某事"));
    }

    @Test
    void the_columns_of_the_standard_template_name_their_places() {
        assertThat(FRAME.columns("事项"))
                .containsExactly(new WordLayout.Column("序号", "[序号]", 14), new WordLayout.Column("交办内容", "[内容]", 90));
        assertThat(FRAME.columns("别的")).isEmpty();
    }

    @Test
    void content_is_taken_from_the_source_and_rows_are_counted() {
        DocumentData data = FRAME.data(new Paper("甲公司", List.of("供气", "供电")));
        assertThat(data.fields()).isEqualTo(Map.of("企业", "甲公司", "件数", "2"));
        assertThat(data.tables())
                .isEqualTo(Map.of("事项", List.of(Map.of("序号", "1", "内容", "供气"), Map.of("序号", "2", "内容", "供电"))));
    }
}
