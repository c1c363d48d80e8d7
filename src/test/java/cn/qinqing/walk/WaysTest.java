package cn.qinqing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.StaffViews;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No view and no dialog without a way past it: told in a second, before the walk is walked. */
class WaysTest {

    @Test
    void every_view_and_dialog_of_the_product_has_its_way() {
        assertThat(AllWays.dialogsOfProduct()).hasSizeGreaterThan(60);
        assertThat(AllWays.found().gaps(StaffViews.all(), AllWays.dialogsOfProduct()))
                .isEmpty();
    }

    @Test
    void what_is_missing_is_told_with_the_remedy() {
        assertThat(new AllWays(List.of()).gaps(List.of(Record.class, Plain.class), List.of(Question.class)))
                .satisfiesExactly(
                        view -> assertThat(view)
                                .startsWith("Record shows a record: make one, and say view(Record.class, walked -> …)"),
                        dialog -> assertThat(dialog)
                                .startsWith("no way leads to Question: say dialog(Question.class, \"…View\", \"…\")"));
        assertThat(new AllWays(List.of(new Wrong())).gaps(List.of(Plain.class), List.of(Question.class)))
                .containsExactly(
                        "Record is no view: it has no @Route",
                        "the way to Question begins at NoSuchView, which is neither a view nor a place",
                        "Question has two ways: one is enough");
    }

    private static final class Plain extends Div {}

    private static final class Record extends Div implements HasUrlParameter<String> {
        @Override
        public void setParameter(BeforeEvent event, String id) {}
    }

    private abstract static class Question extends Dialog {}

    /** Private and not static: the walk does not find it. */
    private final class Wrong extends Ways {
        Wrong() {
            view(Record.class, walked -> "record");
            dialog(Question.class, "NoSuchView", "问");
            dialog(Question.class, "Plain", "再问");
        }
    }
}
