package cn.qinqing.people.ui;

import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Sentences;

/** Puts a post that came without one into its unit. */
class JoinUnitDialog extends FormDialog {

    private final transient PeopleTools tools;
    private final PostId post;
    private final transient Runnable afterwards;
    private final EntityPicker<UnitHit> unit;

    JoinUnitDialog(PeopleTools tools, PostId post, String title, Runnable afterwards) {
        super(Sentences.of("people.join.title", title), Sentences.of("people.action.join"));
        this.tools = tools;
        this.post = post;
        this.afterwards = afterwards;
        unit = new EntityPicker<>(
                getTranslation("people.field.unit"),
                (text, limit) -> tools.queries().units(tools.actor(), text, limit),
                UnitHit::name);
        errors().at("people.post", unit).at("people.join", unit).at("people.unit", unit);
        wide(unit);
        unit.focus();
    }

    @Override
    protected void send() {
        if (unit.getValue() == null) {
            throw new RuleViolation("people.join.unitMissing");
        }
        tools.posts().join(tools.actor(), post, unit.getValue().unit());
        afterwards.run();
    }
}
