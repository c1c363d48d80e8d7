package cn.qinqing.issues;

import cn.qinqing.shared.PersonId;

/** Somebody who may have signed a sheet on a day, with the post (签批人). */
public record PaperSigner(PersonId person, String name, String post) {}
